package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.json;
import static io.refract.http.openapi.Schemas.reference;

import io.refract.catalog.Model;
import io.refract.http.openapi.DescribedCollection;
import io.refract.http.openapi.DescribedResponses;
import io.refract.http.openapi.SecurityDescription;
import io.refract.http.openapi.SharedParameters;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/// What can be done with one collection, in the words of OpenAPI.
record CollectionOperations(DescribedCollection collection, Model model) {
    /// The name of the schema of what a new row is made of.
    static String draft(Model model) {
        return ModelSchemas.capitalized(model.name()) + "Draft";
    }

    /// The name of the schema of what is to become different about a row.
    static String changes(Model model) {
        return ModelSchemas.capitalized(model.name()) + "Changes";
    }

    Operation list() {
        var list = operation("list" + title(), "The " + plural());
        for (var parameter : SharedParameters.OF_PAGES) {
            list.addParameter(SharedParameters.reference(parameter));
        }
        return list.responses(DescribedResponses.pageOrLines(document()));
    }

    Operation byId() {
        return ofRow("get", "One of the " + plural(), SharedParameters.IF_NONE_MATCH)
                .responses(DescribedResponses.document(HttpMethod.GET, document(), true));
    }

    Operation create() {
        return written(operation("create" + name(), "Add one to the " + plural()))
                .addParameter(SharedParameters.reference(SharedParameters.IDEMPOTENCY_KEY))
                .requestBody(body(draft(model)))
                .responses(DescribedResponses.created(document(), true));
    }

    Operation edit() {
        return written(ofRow("edit", "Change one of the " + plural(), SharedParameters.IF_MATCH))
                .requestBody(body(changes(model)))
                .responses(DescribedResponses.document(HttpMethod.PATCH, document(), true));
    }

    Operation delete() {
        return written(ofRow("delete", "Delete one of the " + plural(), SharedParameters.IF_MATCH))
                .responses(DescribedResponses.nothing());
    }

    private Operation operation(String id, String summary) {
        return OASFactory.createOperation().addTag(title()).operationId(id).summary(summary);
    }

    private Operation ofRow(String verb, String summary, String condition) {
        return operation(verb + name(), summary)
                .addParameter(OASFactory.createParameter()
                        .name("id")
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(formatted(SchemaType.STRING, "uuid")))
                .addParameter(SharedParameters.reference(condition));
    }

    private static Operation written(Operation operation) {
        return operation.addSecurityRequirement(SecurityDescription.required());
    }

    private static RequestBody body(String schema) {
        return OASFactory.createRequestBody().required(true).content(json(reference(schema)));
    }

    private String document() {
        return collection.document().name();
    }

    private String name() {
        return ModelSchemas.capitalized(model.name());
    }

    /// The end of the path: `press-releases`.
    private String plural() {
        return collection.path().replaceFirst(".*/", "");
    }

    /// As a name: `PressReleases`.
    private String title() {
        return Arrays.stream(plural().split("-")).map(ModelSchemas::capitalized).collect(Collectors.joining());
    }
}
