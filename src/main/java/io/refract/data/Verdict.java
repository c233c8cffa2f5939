package io.refract.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Whether a call would be allowed.
///
/// @param refusal why not; empty if it would be
record Verdict(Optional<Failure> refusal) {
    static final Verdict ALLOWED = new Verdict(Optional.empty());

    private static final JsonFactory JSON = new JsonFactory();

    static Verdict refused(Failure failure) {
        return new Verdict(Optional.of(failure));
    }

    /// `{"data": [...]}`, in order.
    static byte[] document(List<Verdict> verdicts) {
        var out = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (var verdict : verdicts) {
                verdict.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("allowed", refusal.isEmpty());
        if (refusal.isPresent()) {
            json.writeStringField("code", code(refusal.get()).code());
            json.writeStringField("reason", Text.sendable(refusal.get().detail()));
        }
        json.writeEndObject();
    }

    /// There is no path here that could be wrong: a model or an operation that is not known is a wrong argument.
    private static ErrorCode code(Failure failure) {
        return failure.code() == ErrorCode.ROUTE_NOT_FOUND ? ErrorCode.VALIDATION : failure.code();
    }
}
