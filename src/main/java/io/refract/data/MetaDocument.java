package io.refract.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.refract.access.Scopes;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.Constraint;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.UniqueKey;
import io.refract.catalog.Writing;
import io.refract.query.json.WriteOperation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The catalog, written down for those who ask the data API.
final class MetaDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final CatalogView view;
    private final Scopes scopes;

    private MetaDocument(JsonGenerator json, CatalogView view, Scopes scopes) {
        this.json = json;
        this.view = view;
        this.scopes = scopes;
    }

    /// @param reads the names of what can be asked of every model
    /// @param scopes of the key that is called by
    static byte[] of(CatalogView view, Collection<String> reads, Scopes scopes, QueryConfig limits) {
        var out = new ByteArrayOutputStream(16_384);
        try (var json = JSON.createGenerator(out)) {
            new MetaDocument(json, view, scopes).write(reads, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Collection<String> reads, QueryConfig limits) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("models");
        for (var model : view.models()) {
            model(model, reads);
        }
        json.writeEndArray();
        enums();
        limits(limits);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void model(Model model, Collection<String> reads) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        var writes = view.writes(model).stream().map(WriteOperation::clientName);
        var operations = Stream.concat(reads.stream(), writes).filter(it -> scopes.allow(model.name(), List.of(it)));
        names("operations", operations.toList());
        json.writeArrayFieldStart("fields");
        for (var field : view.fields(model)) {
            field(model, field);
        }
        for (var computed : view.computed(model)) {
            computed(computed);
        }
        json.writeEndArray();
        relations(model);
        uniqueKeys(model);
        json.writeBooleanField("search", model.search().isPresent());
        json.writeEndObject();
    }

    private void field(Model model, Field field) throws IOException {
        var isId = model.key().fields().contains(field);
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", TypeName.of(field.type()));
        json.writeBooleanField("list", field.type() instanceof ListType);
        json.writeBooleanField("required", field.required());
        json.writeBooleanField("id", isId);
        json.writeBooleanField("unique", isUnique(model, field));
        json.writeBooleanField("readOnly", field.readOnly());
        json.writeBooleanField("computed", false);
        writing(field.writing());
        if (field.type() instanceof CompositeType composite) {
            names(
                    "members",
                    composite.parts().stream().map(CompositeType.Part::name).toList());
        }
        json.writeEndObject();
    }

    private void writing(Writing writing) throws IOException {
        json.writeBooleanField("creatable", writing.atCreation());
        json.writeBooleanField("updatable", writing.later());
        json.writeBooleanField("optional", writing.filled());
        json.writeArrayFieldStart("constraints");
        for (var constraint : writing.constraints()) {
            json.writeStartObject();
            json.writeStringField("rule", constraint.rule());
            json.writeStringField("message", constraint.message());
            limits(constraint);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void limits(Constraint constraint) throws IOException {
        switch (constraint) {
            case Constraint.Size size -> {
                json.writeNumberField("min", size.min());
                json.writeNumberField("max", size.max());
            }
            case Constraint.Min min -> json.writeNumberField("min", min.value());
            case Constraint.Max max -> json.writeNumberField("max", max.value());
            case Constraint.Form form -> {
                if (form.portable().isPresent()) {
                    json.writeStringField("pattern", form.portable().get());
                }
            }
            case Constraint.OfPart(var part, var asked) -> {
                json.writeStringField("member", part);
                limits(asked);
            }
            case Constraint.NotNull _, Constraint.NotBlank _, Constraint.Named _ -> {}
        }
    }

    private boolean isUnique(Model model, Field field) {
        return view.uniqueKeys(model).stream().anyMatch(key -> key.fields().equals(List.of(field)));
    }

    private void computed(Computed computed) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", computed.name());
        json.writeStringField("type", TypeName.of(TypeName.of(computed)));
        json.writeBooleanField("list", false);
        json.writeBooleanField("required", true);
        json.writeBooleanField("id", false);
        json.writeBooleanField("unique", false);
        json.writeBooleanField("readOnly", true);
        json.writeBooleanField("computed", true);
        writing(Writing.NEVER);
        json.writeEndObject();
    }

    private void relations(Model model) throws IOException {
        json.writeArrayFieldStart("relations");
        for (var relation : view.relations(model)) {
            json.writeStartObject();
            json.writeStringField("name", relation.name());
            json.writeStringField("model", relation.target());
            json.writeBooleanField("list", relation.many());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void uniqueKeys(Model model) throws IOException {
        json.writeArrayFieldStart("uniqueKeys");
        for (var key : view.uniqueKeys(model)) {
            uniqueKey(key);
        }
        json.writeEndArray();
    }

    private void uniqueKey(UniqueKey key) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", key.name());
        names("fields", key.fields().stream().map(Field::name).toList());
        json.writeEndObject();
    }

    private void enums() throws IOException {
        var enums = new TreeMap<String, EnumType>();
        for (var model : view.models()) {
            for (var field : view.fields(model)) {
                if (field.type() instanceof EnumType type) {
                    enums.put(type.name(), type);
                }
            }
        }
        json.writeArrayFieldStart("enums");
        for (var type : enums.values()) {
            json.writeStartObject();
            json.writeStringField("name", type.name());
            names("values", type.values());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void limits(QueryConfig limits) throws IOException {
        json.writeObjectFieldStart("limits");
        json.writeNumberField("relationDepth", limits.relationDepth());
        json.writeNumberField("booleanDepth", limits.booleanDepth());
        json.writeNumberField("relations", limits.relations());
        json.writeNumberField("terms", limits.terms());
        json.writeNumberField("listValues", limits.listValues());
        json.writeNumberField("defaultTake", limits.defaultTake());
        json.writeNumberField("maxTake", limits.maxTake());
        json.writeNumberField("maxSkip", limits.maxSkip());
        json.writeNumberField("jsonDepth", limits.jsonDepth());
        json.writeEndObject();
    }

    private void names(String member, Collection<String> names) throws IOException {
        json.writeArrayFieldStart(member);
        for (var name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
