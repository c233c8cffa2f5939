package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.json;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.SecurityDescription;
import io.refract.http.openapi.SharedParameters;
import io.refract.query.json.WriteOperation;
import io.refract.query.json.WriteOperation.Act;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/// The paths of the data API that write: each operation of each model that somebody may do, by its method.
record WritePaths(Catalog catalog, Permits permits) {
    void addTo(OpenAPI api) {
        for (var model : catalog.models()) {
            var operations = new WriteOperations(new ModelSchemas(catalog, model), permits);
            for (var operation : operations.allowed()) {
                var content = json(operations.answer(operation));
                api.getComponents()
                        .addResponse(operations.resultName(operation), DataPaths.answer("What was written", content));
                api.getPaths()
                        .addPathItem(DataPaths.of(model, operation.clientName()), path(model, operation, operations));
            }
        }
    }

    private static PathItem path(Model model, WriteOperation operation, WriteOperations operations) {
        var id = model.name() + '_' + operation.clientName();
        var path = OASFactory.createPathItem();
        return switch (operation.act()) {
            case MAKE ->
                path.POST(withBody(id, model, operation, operations)
                        .addParameter(SharedParameters.reference(SharedParameters.IDEMPOTENCY_KEY)));
            case CHANGE ->
                path.PUT(withBody(id, model, operation, operations))
                        .PATCH(withBody(id + "_patch", model, operation, operations));
            case DELETE ->
                path.DELETE(operation(id, model, operation, operations)
                        .addParameter(DataPaths.arguments(operations.argumentsName(operation), true))
                        .addParameter(DataPaths.serializedTypes()));
        };
    }

    private static Operation withBody(String id, Model model, WriteOperation operation, WriteOperations operations) {
        return operation(id, model, operation, operations)
                .requestBody(OASFactory.createRequestBody().required(true).content(content(operation, operations)));
    }

    /// Many rows may also come in lines, each of them a row.
    private static Content content(WriteOperation operation, WriteOperations operations) {
        var content = json(reference(operations.argumentsName(operation)));
        return operation == WriteOperation.CREATE_MANY
                ? content.addMediaType(
                                ContentTypes.JSON_LINES,
                                OASFactory.createMediaType().schema(operations.row()))
                        .addMediaType(
                                ContentTypes.CSV,
                                OASFactory.createMediaType().schema(text().description("The first line names fields")))
                : content;
    }

    private static Operation operation(String id, Model model, WriteOperation operation, WriteOperations operations) {
        var status = operation.act() == Act.MAKE ? "201" : "200";
        var result = OASFactory.createAPIResponse().ref("#/components/responses/" + operations.resultName(operation));
        var described = OASFactory.createOperation()
                .addTag(DataPaths.TAG)
                .operationId(id)
                .summary(operation.clientName() + " of " + model.name())
                .responses(DataPaths.answers(status, result))
                .addSecurityRequirement(SecurityDescription.required());
        return isVersioned(model, operation)
                ? described.addParameter(SharedParameters.reference(SharedParameters.IF_MATCH))
                : described;
    }

    /// Whether the row must not have changed, if the client says so.
    private static boolean isVersioned(Model model, WriteOperation operation) {
        return switch (operation) {
            case UPDATE, UPSERT, DELETE -> model.version().isPresent();
            case CREATE, CREATE_MANY, CREATE_MANY_AND_RETURN, UPSERT_MANY -> false;
            case UPDATE_MANY, UPDATE_MANY_AND_RETURN, DELETE_MANY -> false;
        };
    }
}
