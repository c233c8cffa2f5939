package io.refract.http.body;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.refract.access.Caller;
import io.refract.catalog.Catalog;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.json.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads one body as an object of some shape.
final class BodyParser {
    static final String BODY = "body";

    private static final int MAX_DEPTH = 32;

    private final ObjectReader json;
    private final RecordShapes records;

    /// @param catalog asked for when the first body is read
    BodyParser(Supplier<Catalog> catalog) {
        this.records = new RecordShapes(catalog);
        var tokens = Tokenizer.tokens()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        this.json = JsonMapper.builder(tokens)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .reader();
    }

    /// Fails with `VALIDATION`, naming all that is wrong, or with `FORBIDDEN`.
    <T> T parse(Class<T> type, byte[] body, Caller caller) {
        return type.cast(parse(records.of(type), body, caller));
    }

    /// As above.
    Object parse(RecordShape shape, byte[] body, Caller caller) {
        var violations = new Violations();
        try (var parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Failure.validation(BODY, "Type", "must be a JSON object");
            }
            var reader = new ValueReader(parser, violations, caller);
            var value = reader.object(shape, "");
            if (parser.nextToken() != null) {
                throw malformed("goes on behind its end", parser.currentTokenLocation());
            }
            reader.firstForbidden().ifPresent(BodyParser::forbid);
            violations.check();
            return Objects.requireNonNull(value, "without violations there is a value");
        } catch (JacksonException e) {
            throw malformed(reason(e), e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forbid(String path) {
        throw Failure.of(ErrorCode.FORBIDDEN, "The field " + path + " cannot be written.");
    }

    private static Failure malformed(String reason, @Nullable JsonLocation location) {
        var position =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Failure.validation(BODY, "Json", reason + position);
    }

    /// Jackson's own words name classes and buffers; only two cases need more than the position.
    private static String reason(JacksonException e) {
        var message = e.getOriginalMessage();
        if (message.startsWith("Duplicate")) {
            return "has a field twice";
        }
        return message.contains("nesting depth")
                ? "is nested deeper than " + MAX_DEPTH + " levels"
                : "is malformed JSON";
    }
}
