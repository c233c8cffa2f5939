package io.refract.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.refract.catalog.Catalog;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/// Tells which values of an answer are dates, big integers and decimals, in superjson's notation:
/// `{"values": {"0.createdAt": ["Date"]}}`.
///
/// The answer itself does not say what it was made from, but members have the names of fields and relations wherever
/// they stand, and only numbers that JavaScript cannot hold are written as strings.
final class AnswerTypes {
    private static final JsonFactory JSON = new JsonFactory();

    /// Objects of figures, whose members have the names and (nearly) the types of fields.
    private static final Set<String> FIGURES = Set.of("_avg", "_sum", "_min", "_max");

    private static final String LAST_DATE = "+275760-09-13T00:00:00.000Z";

    private final Catalog catalog;
    private final JsonParser answer;
    private final JsonGenerator types;
    private boolean any;

    private AnswerTypes(Catalog catalog, JsonParser answer, JsonGenerator types) {
        this.catalog = catalog;
        this.answer = answer;
        this.types = types;
    }

    /// The types as JSON; empty if JSON tells all of them.
    ///
    /// @param model what the answer is about
    static Optional<byte[]> of(Catalog catalog, Model model, byte[] answer) {
        var out = new ByteArrayOutputStream(512);
        try (var parser = JSON.createParser(answer);
                var generator = JSON.createGenerator(out)) {
            var walk = new AnswerTypes(catalog, parser, generator);
            walk.run(model);
            if (!walk.any) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toByteArray());
    }

    private void run(Model model) throws IOException {
        types.writeStartObject();
        types.writeObjectFieldStart("values");
        answer.nextToken();
        rows(model, "");
        types.writeEndObject();
        types.writeEndObject();
    }

    /// A row, a list of rows, or something else, in which there is nothing to tell.
    private void rows(Model model, String path) throws IOException {
        switch (answer.currentToken()) {
            case START_ARRAY -> {
                for (var i = 0; answer.nextToken() != JsonToken.END_ARRAY; i++) {
                    rows(model, below(path, Integer.toString(i)));
                }
            }
            case START_OBJECT -> {
                while (answer.nextToken() != JsonToken.END_OBJECT) {
                    var name = answer.currentName();
                    answer.nextToken();
                    member(model, name, below(path, name));
                }
            }
            default -> {}
        }
    }

    private void member(Model model, String name, String path) throws IOException {
        var relation = model.relation(name);
        if (relation.isPresent()) {
            rows(catalog.target(relation.get()), path);
        } else if (FIGURES.contains(name)) {
            rows(model, path);
        } else {
            var field = model.field(name);
            if (field.isPresent()) {
                value(field.get().type(), path);
            } else {
                answer.skipChildren();
            }
        }
    }

    private void value(ValueType type, String path) throws IOException {
        if (type instanceof ListType(var element) && answer.currentToken() == JsonToken.START_ARRAY) {
            for (var i = 0; answer.nextToken() != JsonToken.END_ARRAY; i++) {
                value(element, below(path, Integer.toString(i)));
            }
        } else if (type instanceof ScalarType scalar && answer.currentToken() == JsonToken.VALUE_STRING) {
            string(scalar, path);
        } else {
            answer.skipChildren();
        }
    }

    private void string(ScalarType type, String path) throws IOException {
        switch (type) {
            case TIMESTAMP -> {
                if (!isDate(answer.getText())) {
                    return;
                }
                start(path).writeString("Date");
            }
            case BIG_INTEGER -> start(path).writeString("bigint");
            case DECIMAL -> {
                start(path).writeStartArray();
                types.writeString("custom");
                types.writeString("Decimal");
                types.writeEndArray();
            }
            case ID, TEXT, INTEGER, FLOAT, REAL, BOOLEAN, DATE, JSON -> {
                return;
            }
        }
        types.writeEndArray();
    }

    /// Whether JavaScript has a date for the moment: it has none for what is endless or lies beyond its own range.
    private static boolean isDate(String moment) {
        return switch (moment.charAt(0)) {
            case 'i' -> false;
            case '-' -> moment.charAt(1) != 'i';
            case '+' -> moment.compareTo(LAST_DATE) <= 0;
            default -> true;
        };
    }

    private JsonGenerator start(String path) throws IOException {
        any = true;
        types.writeArrayFieldStart(path);
        return types;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }
}
