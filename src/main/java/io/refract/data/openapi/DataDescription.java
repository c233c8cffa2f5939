package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.oneOf;

import io.refract.access.CallerKind;
import io.refract.catalog.EnumType;
import io.refract.data.CatalogView;
import io.refract.data.Served;
import io.refract.http.openapi.DescribedCollection;
import io.refract.http.openapi.DescribedDocuments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Adds the data API to the description of all endpoints, and the documents that resources answer.
final class DataDescription implements OASFilter {
    private final Served served;
    private final SliceLimits limits;
    private final List<DescribedDocuments> documents;
    private final List<DescribedCollection> collections;

    DataDescription(
            Served served,
            SliceLimits limits,
            List<DescribedDocuments> documents,
            List<DescribedCollection> collections) {
        this.served = served;
        this.limits = limits;
        this.documents = documents;
        this.collections = collections;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var views = views();
        var permits = new Permits(served.catalog(), views);
        var described = new CollectionPaths(served.catalog(), permits, collections);
        var schemas = schemas(views, permits);
        described.addTo(schemas, new DocumentSchemas(served.catalog(), views));
        schemas.forEach(api.getComponents()::addSchema);
        described.addTo(api);
        new DataPaths(served.catalog()).addTo(api);
        new WritePaths(served.catalog(), permits).addTo(api);
    }

    private Map<String, Schema> schemas(List<CatalogView> views, Permits permits) {
        var schemas = new TreeMap<String, Schema>();
        schemas.putAll(AssignmentSchemas.shared());
        schemas.putAll(FilterSchemas.shared());
        schemas.putAll(HavingSchemas.shared());
        schemas.putAll(OrderSchemas.shared());
        schemas.putAll(Operations.shared());
        schemas.putAll(SelectionSchemas.shared(limits));
        schemas.put(DataProblem.NAME, DataProblem.schema());
        schemas.put(MetaSchema.NAME, MetaSchema.schema());
        for (var model : served.catalog().models()) {
            var of = new ModelSchemas(served.catalog(), model);
            of.fields().forEach(field -> {
                if (field.type() instanceof EnumType type) {
                    schemas.put(type.name(), oneOf(type.values().toArray(String[]::new)));
                    schemas.putAll(FilterSchemas.ofValues(type));
                    schemas.put(HavingSchemas.name(type), HavingSchemas.tests(type));
                }
            });
            new RowSchemas(of, views).addTo(schemas);
            new WhereSchemas(of).addTo(schemas);
            new OrderSchemas(of).addTo(schemas);
            new SelectionSchemas(of).addTo(schemas);
            new FigureSchemas(of).addTo(schemas);
            new HavingSchemas(of).addTo(schemas);
            new Operations(of).addTo(schemas);
            new WriteOperations(of, permits).addTo(schemas);
        }
        var resources = new DocumentSchemas(served.catalog(), views);
        for (var described : documents) {
            described.shapes().forEach(shape -> schemas.put(shape.name(), resources.schema(shape)));
            schemas.putAll(described.schemas());
        }
        return schemas;
    }

    private List<CatalogView> views() {
        return Stream.of(CallerKind.ANONYMOUS, CallerKind.USER, CallerKind.MODERATOR, CallerKind.ADMIN)
                .map(served::seenBy)
                .toList();
    }
}
