package io.refract.query.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads JSON text strictly: no name twice in an object, nothing behind the value, no `NaN`, UTF-8 only.
public final class JsonReader {
    private static final JsonFactory TOKENS = Tokenizer.tokens()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .build();

    /// Texts that are longer are read piece by piece: a copy in characters takes twice their room.
    private static final int LONG = 64 << 10;

    /// How many values a text may hold in all: each takes up to 100 bytes, however short it is written.
    private static final int MOST_VALUES = 500_000;

    /// Names of an object that are compared one by one; more are looked up.
    private static final int FEW = 8;

    private final int maxDepth;
    private final boolean lines;

    /// @param maxDepth how many objects and arrays may stand in one another, from 1 to 500
    public JsonReader(int maxDepth) {
        this(maxDepth, false);
    }

    private JsonReader(int maxDepth, boolean lines) {
        if (maxDepth < 1 || maxDepth > 500) {
            throw new IllegalArgumentException("a depth of " + maxDepth);
        }
        this.maxDepth = maxDepth;
        this.lines = lines;
    }

    /// The same for parts of a text that are known by their line: the positions of what is malformed have none of their
    /// own.
    public JsonReader ofLines() {
        return new JsonReader(maxDepth, true);
    }

    /// Reads a text.
    ///
    /// @param path what the text is to the client, for errors: `q`, `body`
    /// @throws Failure `VALIDATION`, rule `Json`, with the position of what is malformed; `TOO_COMPLEX` if
    /// values are nested too deeply or are too many
    public JsonValue read(String path, String text) {
        try (var parser = TOKENS.createParser(text)) {
            return whole(path, parser);
        } catch (JacksonException e) {
            throw malformed(path, reason(e), e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the bytes of a text in UTF-8; fails as [#read(String, String)] does.
    public JsonValue read(String path, byte[] utf8) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            return utf8.length > LONG
                    ? read(path, new InputStreamReader(new ByteArrayInputStream(utf8), decoder))
                    : read(path, decoder.decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException _) {
            throw malformed(path, "is not UTF-8", null);
        }
    }

    private JsonValue read(String path, Reader text) throws CharacterCodingException {
        try (var parser = TOKENS.createParser(text)) {
            return whole(path, parser);
        } catch (JacksonException e) {
            throw malformed(path, reason(e), e.getLocation());
        } catch (CharacterCodingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonValue whole(String path, JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw malformed(path, "is empty", null);
        }
        var value = new Walk(path, parser).value(0);
        if (parser.nextToken() != null) {
            throw malformed(path, "goes on behind its end", parser.currentTokenLocation());
        }
        return value;
    }

    /// Reads one text's values, and counts them.
    private final class Walk {
        private final String path;
        private final JsonParser parser;
        private int count;

        private Walk(String path, JsonParser parser) {
            this.path = path;
            this.parser = parser;
        }

        private JsonValue value(int depth) throws IOException {
            if (++count > MOST_VALUES) {
                throw tooComplex(path, "has more than " + MOST_VALUES + " values", "jsonValues", MOST_VALUES);
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(deeper(depth));
                case START_ARRAY -> array(deeper(depth));
                case VALUE_STRING -> new JsonValue.StringValue(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.NumberValue(parser.getText());
                case VALUE_TRUE -> JsonValue.TRUE;
                case VALUE_FALSE -> JsonValue.FALSE;
                case VALUE_NULL -> JsonValue.NULL;
                case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw malformed(path, "is malformed JSON", parser.currentTokenLocation());
            };
        }

        private int deeper(int depth) {
            if (depth == maxDepth) {
                throw tooComplex(path, "is nested deeper than " + maxDepth + " levels of JSON", "jsonDepth", maxDepth);
            }
            return depth + 1;
        }

        private JsonValue object(int depth) throws IOException {
            var members = new ArrayList<JsonValue.Member>();
            var names = Set.<String>of();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                if (members.size() == FEW) {
                    names = names(members);
                }
                if (members.size() < FEW ? isAmong(members, name) : !names.add(name)) {
                    throw malformed(path, "has a field twice", parser.currentTokenLocation());
                }
                parser.nextToken();
                members.add(new JsonValue.Member(name, value(depth)));
            }
            return members.isEmpty() ? JsonValue.ObjectValue.EMPTY : new JsonValue.ObjectValue(members);
        }

        private JsonValue array(int depth) throws IOException {
            var items = new ArrayList<JsonValue>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth));
            }
            return new JsonValue.ArrayValue(items);
        }
    }

    private static boolean isAmong(List<JsonValue.Member> members, String name) {
        for (var member : members) {
            if (member.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(List<JsonValue.Member> members) {
        return members.stream().map(JsonValue.Member::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static Failure tooComplex(String path, String what, String limit, int most) {
        return Failure.of(ErrorCode.TOO_COMPLEX, path + ": " + what + ".")
                .withMeta(Map.of("path", path, "limit", limit, "maximum", most));
    }

    private Failure malformed(String path, String reason, @Nullable JsonLocation location) {
        var position = location == null
                ? ""
                : " at " + (lines ? "" : "line " + location.getLineNr() + ", ") + "column " + location.getColumnNr();
        return Failure.validation(path, "Json", reason + position);
    }

    /// The tokenizer's own words name classes and buffers.
    private static String reason(JacksonException e) {
        return e instanceof StreamConstraintsException
                ? "has a name, a text or a number that is too long"
                : "is malformed JSON";
    }
}
