package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.json;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.data.IsolationLevels;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.ProblemSchema;
import io.refract.http.openapi.SecurityDescription;
import io.refract.http.openapi.SharedParameters;
import io.refract.query.json.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// The paths of the data API: each operation of each model by GET and by POST, so that its arguments have a type, and
/// the one form that frontend hooks use.
///
/// What both methods answer stands among the components, since it would be half of the document otherwise.
record DataPaths(Catalog catalog) {
    static final String TAG = "Data";

    private static final String DATA = "/api/v1/data/";
    private static final String TYPES = "SerializedTypes";

    void addTo(OpenAPI api) {
        var paths = api.getPaths();
        var components = api.getComponents();
        components.addResponse(DataProblem.NAME, ProblemSchema.response(DataProblem.NAME));
        components.addParameter(TYPES, types());
        paths.addPathItem(DATA + "$meta", meta());
        paths.addPathItem(DATA + "$cache/invalidate", invalidation());
        paths.addPathItem(DATA + "$can", question());
        paths.addPathItem(DATA + "$transaction/sequential", batch());
        paths.addPathItem(DATA + "{model}/{operation}", anything());
        for (var model : catalog.models()) {
            var operations = new Operations(new ModelSchemas(catalog, model));
            for (var operation : Operation.values()) {
                paths.addPathItem(of(model, operation.clientName()), path(model, operation, operations, components));
            }
        }
    }

    static String of(Model model, String operation) {
        return DATA + model.name() + '/' + operation;
    }

    private static PathItem path(Model model, Operation operation, Operations operations, Components components) {
        var id = model.name() + '_' + operation.clientName();
        var summary = operation.clientName() + " of " + model.name();
        var arguments = json(reference(operations.argumentsName(operation)));
        var result = operations.resultName(operation);
        components.addResponse(result, answer("The result", content(operations, operation)));
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId(id + "_get")
                        .summary(summary)
                        .addParameter(
                                arguments(operations.argumentsName(operation), operations.needsArguments(operation)))
                        .addParameter(serializedTypes())
                        .responses(answers(result)))
                .POST(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId(id)
                        .summary(summary)
                        .requestBody(
                                OASFactory.createRequestBody().required(true).content(arguments))
                        .responses(answers(result)));
    }

    /// A list may also be asked for in lines, each of them a row.
    private static Content content(Operations operations, Operation operation) {
        var content = json(operations.answer(operation));
        return operation == Operation.FIND_MANY
                ? content.addMediaType(
                        ContentTypes.JSON_LINES,
                        OASFactory.createMediaType().schema(operations.of().ref("")))
                : content;
    }

    private static PathItem meta() {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_meta")
                        .summary("Models, fields, relations and operations, as the caller may use them")
                        .responses(answers(reference(MetaSchema.NAME))));
    }

    private static PathItem invalidation() {
        var tags = list(text()).maxItems(5).uniqueItems(true);
        var body = object(new LinkedHashMap<>(Map.of("tags", tags)), "tags");
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_invalidate")
                        .summary("Drop the cached answers that are marked with one of these tags; staff")
                        .requestBody(
                                OASFactory.createRequestBody().required(true).content(json(body)))
                        .responses(answers("204", OASFactory.createAPIResponse().description("They are dropped")))
                        .addSecurityRequirement(SecurityDescription.required()));
    }

    private static PathItem question() {
        var verdict = new LinkedHashMap<String, Schema>();
        verdict.put("allowed", flag());
        verdict.put("code", text().description("Of the problem that the call would be answered with"));
        verdict.put("reason", text());
        var verdicts = part(new LinkedHashMap<>(Map.of("data", list(part(verdict, "allowed")))), "data");
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_can")
                        .summary("Whether calls would be allowed, in their order; nothing is done")
                        .requestBody(OASFactory.createRequestBody()
                                .required(true)
                                .content(json(list(call("As the operation takes them")))))
                        .responses(answers(verdicts)));
    }

    private static PathItem batch() {
        var arguments = "As the operation takes them; `{\"$ref\": \"0.id\"}` is a value of an earlier answer";
        var results = part(
                new LinkedHashMap<>(Map.of("data", list(any()), "meta", any().description("Types, if asked for"))),
                "data");
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_batch")
                        .summary("Calls in one transaction, one after the other; all of them or none")
                        .addParameter(inQuery("isolationLevel", "How far it is kept apart from others")
                                .schema(text().enumeration(List.copyOf(IsolationLevels.BY_NAME.keySet()))))
                        .addParameter(SharedParameters.reference(SharedParameters.IDEMPOTENCY_KEY))
                        .requestBody(
                                OASFactory.createRequestBody().required(true).content(json(list(call(arguments)))))
                        .responses(answers(results))
                        .addSecurityRequirement(SecurityDescription.required()));
    }

    private static Schema call(String arguments) {
        var call = new LinkedHashMap<String, Schema>();
        call.put("model", text());
        call.put("op", text().description("An operation of the model, such as findMany or update"));
        call.put("args", any().description(arguments));
        return object(call, "model", "op");
    }

    private static PathItem anything() {
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .addTag(TAG)
                        .operationId("data_get")
                        .summary("Any read of any model, with its arguments in the URL")
                        .addParameter(inPath("model"))
                        .addParameter(inPath("operation"))
                        .addParameter(inQuery("q", "The arguments as JSON").schema(text()))
                        .addParameter(serializedTypes())
                        .responses(answers(any())));
    }

    /// The arguments in the URL.
    ///
    /// @param needed whether some cannot be left out
    static Parameter arguments(String schema, boolean needed) {
        return inQuery("q", "The arguments as JSON").required(needed).content(json(reference(schema)));
    }

    /// The types of the arguments in the URL.
    static Parameter serializedTypes() {
        return OASFactory.createParameter().ref("#/components/parameters/" + TYPES);
    }

    private static Parameter types() {
        return inQuery("meta", "The types that JSON lacks, as superjson writes them")
                .schema(text());
    }

    private static Parameter inPath(String name) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.PATH)
                .required(true)
                .schema(text());
    }

    private static Parameter inQuery(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
    }

    /// @param result the name of what is answered if nothing goes wrong
    private static APIResponses answers(String result) {
        return answers("200", OASFactory.createAPIResponse().ref("#/components/responses/" + result));
    }

    private static APIResponses answers(Schema result) {
        return answers("200", answer("The result", json(result)));
    }

    static APIResponses answers(String status, APIResponse result) {
        return OASFactory.createAPIResponses()
                .addAPIResponse(status, result)
                .defaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + DataProblem.NAME));
    }

    static APIResponse answer(String description, Content content) {
        return OASFactory.createAPIResponse().description(description).content(content);
    }
}
