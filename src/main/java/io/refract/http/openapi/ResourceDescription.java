package io.refract.http.openapi;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.DescribedMethods.Described;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/// Tells in OpenAPI what methods answer that say so by [Returns]: the bodies, the headers that come with them, and
/// problems; the parameters that follow from it, and those that they name by [Takes].
///
/// It runs when the program is built. The schemas of documents are missing then, see [DocumentShape].
public final class ResourceDescription implements OASFilter {
    private final IndexView index;

    public ResourceDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        var components = api.getComponents();
        SharedParameters.addTo(components);
        components.addSchema(DescribedResponses.PAGE, page());
        components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        components.addResponse(ProblemSchema.NAME, ProblemSchema.response(ProblemSchema.NAME));
        var methods = new DescribedMethods(index, api);
        methods.having(Takes.class)
                .forEach(described -> take(
                        described.operation(), described.annotation().value().asStringArray()));
        methods.having(Returns.class).forEach(ResourceDescription::describe);
    }

    private static void describe(Described described) {
        var operation = described.operation();
        var returns = described.annotation();
        operation.setResponses(answers(described.method(), returns));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH && "id".equals(parameter.getName()))
                    .forEach(id -> id.setSchema(formatted(SchemaType.STRING, "uuid")));
        }
        if (returns.value("pageOf") != null) {
            take(operation, SharedParameters.OF_PAGES.toArray(String[]::new));
        }
        if (described.method() == HttpMethod.POST && isKeyed(returns)) {
            take(operation, SharedParameters.IDEMPOTENCY_KEY);
        }
        if (described.method() == HttpMethod.GET && returns.value() != null) {
            take(operation, SharedParameters.IF_NONE_MATCH);
        }
    }

    /// The document passes through here more than once.
    private static void take(Operation operation, String... names) {
        for (var name : names) {
            var parameter = SharedParameters.reference(name);
            if (operation.getParameters() == null
                    || operation.getParameters().stream()
                            .noneMatch(it -> parameter.getRef().equals(it.getRef()))) {
                operation.addParameter(parameter);
            }
        }
    }

    private static APIResponses answers(HttpMethod method, AnnotationInstance returns) {
        if (returns.value("pageOf") != null) {
            return DescribedResponses.pageOrLines(returns.value("pageOf").asString());
        }
        if (returns.value("allOf") != null) {
            return DescribedResponses.page(returns.value("allOf").asString());
        }
        if (returns.value() == null) {
            return returns.value("accepted") == null ? DescribedResponses.nothing() : DescribedResponses.accepted();
        }
        var schema = returns.value().asString();
        return returns.value("created") == null
                ? DescribedResponses.document(method, schema, isTagged(returns))
                : DescribedResponses.created(schema, isTagged(returns));
    }

    private static boolean isKeyed(AnnotationInstance returns) {
        return returns.value("keyed") == null || returns.value("keyed").asBoolean();
    }

    private static boolean isTagged(AnnotationInstance returns) {
        return returns.value("tagged") == null || returns.value("tagged").asBoolean();
    }

    /// Where the neighbours of a page are.
    private static Schema page() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("nextCursor", orNull(text()));
        members.put("previousCursor", orNull(text()));
        members.put("hasNextPage", flag());
        members.put("hasPreviousPage", flag());
        members.put("totalCount", formatted(SchemaType.INTEGER, "int64").description("With count=exact"));
        members.put("estimatedCount", formatted(SchemaType.INTEGER, "int64").description("With count=estimated"));
        return part(members, "nextCursor", "previousCursor", "hasNextPage", "hasPreviousPage");
    }
}
