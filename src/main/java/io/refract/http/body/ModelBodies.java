package io.refract.http.body;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.http.CurrentRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Reads bodies that hold the fields of a model and nothing else, as strictly as records are read: fields
/// that nobody may write are answered with `FORBIDDEN`. What this caller may write is asked of the policies
/// later.
///
/// All methods fail with `VALIDATION`, naming all that is wrong, or with `FORBIDDEN`.
@Singleton
public class ModelBodies {
    private final Instance<Catalog> catalog;
    private final CurrentRequest request;
    private final BodyParser parser;

    /// As many as there are models.
    private final Map<String, RecordShape> drafts = new ConcurrentHashMap<>();

    private final Map<String, RecordShape> changes = new ConcurrentHashMap<>();

    ModelBodies(Instance<Catalog> catalog, CurrentRequest request) {
        this.catalog = catalog;
        this.request = request;
        this.parser = new BodyParser(catalog::get);
    }

    /// What a new row is to hold.
    public GivenFields draft(String model, UnreadBody body) {
        return read(drafts, ModelShapes::draft, model, body);
    }

    /// What is to become different about a row.
    public GivenFields changes(String model, UnreadBody body) {
        return read(changes, ModelShapes::changes, model, body);
    }

    private GivenFields read(
            Map<String, RecordShape> known, Function<Model, RecordShape> shape, String model, UnreadBody body) {
        var read =
                known.computeIfAbsent(model, name -> shape.apply(catalog.get().require(name)));
        return (GivenFields) parser.parse(read, body.json(), request.caller());
    }
}
