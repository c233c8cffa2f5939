package io.refract.data.openapi;

import static io.refract.data.openapi.Schemas.any;
import static io.refract.data.openapi.Schemas.reference;
import static io.refract.data.openapi.Schemas.text;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.query.json.Operation;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// The paths of the data API: each operation of each model by POST, so that its arguments have a type, and the one
/// form that frontend hooks use by GET.
record DataPaths(Catalog catalog) {
    private static final String DATA = "/api/v1/data/";
    private static final String TAG = "Data";

    void addTo(Paths paths) {
        paths.addPathItem(DATA + "$meta", meta());
        paths.addPathItem(DATA + "{model}/{operation}", anything());
        for (var model : catalog.models()) {
            var operations = new Operations(new ModelSchemas(catalog, model));
            for (var operation : Operation.values()) {
                paths.addPathItem(
                        DATA + model.name() + '/' + operation.clientName(), path(model, operation, operations));
            }
        }
    }

    private static PathItem path(Model model, Operation operation, Operations operations) {
        var arguments = reference(operations.argumentsName(operation));
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId(model.name() + '_' + operation.clientName())
                        .summary(operation.clientName() + " of " + model.name())
                        .requestBody(
                                OASFactory.createRequestBody().required(true).content(json(arguments)))
                        .responses(answers(operations.answer(operation))));
    }

    private static PathItem meta() {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_meta")
                        .summary("Models, fields, relations and operations, as the caller may use them")
                        .responses(answers(any())));
    }

    private static PathItem anything() {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_get")
                        .summary("Any operation of any model, with its arguments in the URL")
                        .addParameter(inPath("model"))
                        .addParameter(inPath("operation"))
                        .addParameter(inQuery("q", "The arguments as JSON"))
                        .addParameter(inQuery("meta", "The types that JSON lacks, as superjson writes them"))
                        .responses(answers(any())));
    }

    private static Parameter inPath(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(text());
    }

    private static Parameter inQuery(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(text());
    }

    private static APIResponses answers(Schema result) {
        return OASFactory.createAPIResponses()
                .addAPIResponse("200", answer("The result", json(result)))
                .defaultValue(answer("What went wrong", ProblemSchema.content()));
    }

    private static APIResponse answer(String description, Content content) {
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Content json(Schema schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
    }
}
