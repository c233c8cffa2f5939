package io.refract.data.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.data.Served;
import io.refract.engine.MappedCatalog;
import io.refract.http.body.BodySchemas;
import io.refract.http.body.RequestBody;
import io.refract.http.openapi.DescribedCollection;
import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.ResourceDescription;
import io.refract.http.openapi.SecurityDescription;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;

/// The whole description of the API, made from compiled classes alone.
///
/// Members are sorted, so that it is the same bytes whenever and wherever it is made: the maps that it comes from have
/// an order of their own in each process.
final class ApiDescription {
    /// What no class tells.
    private static final Map<String, String> SETTINGS = Map.of(
            "mp.openapi.extensions.smallrye.openapi", "3.1.0",
            "mp.openapi.extensions.smallrye.info.title", "Refract",
            "mp.openapi.extensions.smallrye.info.version", "1",
            "mp.openapi.extensions.smallrye.info.description", "A reactive data API for PostgreSQL",
            "mp.openapi.extensions.smallrye.info.license.name", "Apache-2.0",
            "mp.openapi.extensions.smallrye.info.license.url", "https://www.apache.org/licenses/LICENSE-2.0.html");

    /// What readers expect to find first; the other members follow.
    private static final List<String> FIRST = List.of("openapi", "info", "tags", "security", "paths", "components");

    private ApiDescription() {}

    static JsonNode of(CompiledClasses classes) {
        var catalog = catalog(classes);
        return of(classes, catalog, data(classes, catalog));
    }

    static Catalog catalog(CompiledClasses classes) {
        return MappedCatalog.of(classes.annotated(MappedCatalog.MARKS));
    }

    /// @param more what is added to what resources say of themselves
    static JsonNode of(CompiledClasses classes, Catalog catalog, OASFilter more) {
        var loader = ApiDescription.class.getClassLoader();
        var described = SmallRyeOpenAPI.builder()
                .withConfig(
                        new SmallRyeConfigBuilder().withDefaultValues(SETTINGS).build())
                .withIndex(classes.index())
                .withApplicationClassLoader(loader)
                .withScannerClassLoader(loader)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableUnannotatedPathParameters(true)
                .addFilter(new SecurityDescription(classes.index()))
                .addFilter(new BodySchemas(classes.annotated(List.of(RequestBody.class)), catalog))
                .addFilter(new ResourceDescription(classes.index()))
                .addFilter(more)
                .build();
        try {
            return ordered(new ObjectMapper().readTree(described.toJSON()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataDescription data(CompiledClasses classes, Catalog catalog) {
        var served = new Served(catalog, classes.instances(Policy.class));
        return new DataDescription(
                served,
                SliceLimits.of(classes.index()),
                classes.instances(DescribedDocuments.class),
                classes.instances(DescribedCollection.class));
    }

    private static JsonNode ordered(JsonNode api) {
        var ordered = JsonNodeFactory.instance.objectNode();
        FIRST.stream().filter(api::has).forEach(name -> ordered.set(name, sorted(api.get(name))));
        sorted(api).properties().forEach(member -> ordered.setAll(Map.of(member.getKey(), member.getValue())));
        return ordered;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        }
        if (node.isArray()) {
            var elements = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        return node;
    }
}
