package io.refract.data.openapi;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.http.body.ModelBodySchemas;
import io.refract.http.openapi.DescribedCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The paths of collections, and their bodies: `AnnouncementDraft` and `AnnouncementChanges`. Writing is
/// described where somebody may do it.
record CollectionPaths(Catalog catalog, Permits permits, List<DescribedCollection> collections) {
    void addTo(Map<String, Schema> schemas, DocumentSchemas documents) {
        for (var collection : collections) {
            var model = model(collection);
            schemas.put(collection.document().name(), documents.schema(collection.document()));
            if (permits.creates(model)) {
                schemas.put(
                        CollectionOperations.draft(model),
                        ModelBodySchemas.draft(model, field -> permits.gives(model, field)));
            }
            if (permits.changes(model)) {
                schemas.put(
                        CollectionOperations.changes(model),
                        ModelBodySchemas.changes(model, field -> permits.changes(model, field)));
            }
        }
    }

    void addTo(OpenAPI api) {
        for (var collection : collections) {
            var operations = new CollectionOperations(collection, model(collection));
            var rows = item(api, collection.path());
            var row = item(api, collection.path() + "/{id}");
            add(rows, HttpMethod.GET, operations.list());
            add(row, HttpMethod.GET, operations.byId());
            if (permits.creates(operations.model())) {
                add(rows, HttpMethod.POST, operations.create());
            }
            if (permits.changes(operations.model())) {
                add(row, HttpMethod.PATCH, operations.edit());
            }
            if (permits.deletes(operations.model())) {
                add(row, HttpMethod.DELETE, operations.delete());
            }
        }
    }

    private static PathItem item(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().getPathItem(path)).orElseGet(() -> {
            var item = OASFactory.createPathItem();
            api.getPaths().addPathItem(path, item);
            return item;
        });
    }

    /// What the collection says of itself stays.
    private static void add(PathItem item, HttpMethod method, Operation operation) {
        if (!item.getOperations().containsKey(method)) {
            item.setOperation(method, operation);
        }
    }

    private Model model(DescribedCollection collection) {
        return catalog.require(collection.document().model());
    }
}
