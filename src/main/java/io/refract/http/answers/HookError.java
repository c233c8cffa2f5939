package io.refract.http.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import java.io.IOException;

/// A failure once more, in the words of the frontend hooks of the Prisma family, which look for it in the
/// member
/// `error` of the answer.
final class HookError {
    /// Answers below this path are read by hooks.
    private static final String DATA_API = "/api/v1/data/";

    private HookError() {}

    static boolean isExpectedAt(String path) {
        return path.startsWith(DATA_API);
    }

    static void write(JsonGenerator json, Failure failure) throws IOException {
        var code = failure.code();
        var reason = reason(code);
        json.writeObjectFieldStart("error");
        json.writeStringField("message", Text.sendable(code == ErrorCode.INTERNAL ? code.title() : failure.detail()));
        json.writeStringField("reason", reason);
        json.writeStringField("code", code.code());
        if (failure.meta().get("model") instanceof String model) {
            json.writeStringField("model", model);
        }
        var state = sqlState(code);
        if (!state.isEmpty()) {
            json.writeStringField("dbErrorCode", state);
        }
        if (reason.equals("rejected-by-policy")) {
            writeRejection(json, String.valueOf(failure.meta().getOrDefault("rejectReason", "no-access")));
        }
        json.writeEndObject();
    }

    /// Hooks take a rejection by policy that cannot be read back for something done that is not shown: their mutation
    /// succeeds. Here it was not done, so it is not told as both.
    private static void writeRejection(JsonGenerator json, String why) throws IOException {
        if (!why.equals("cannot-read-back")) {
            json.writeBooleanField("rejectedByPolicy", true);
        }
        json.writeStringField("rejectReason", why);
    }

    private static String reason(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND, WHERE_NOT_FOUND, RELATED_NOT_FOUND, NOT_CONNECTED, CONNECTED_NOT_FOUND, ROUTE_NOT_FOUND ->
                "not-found";
            case UNAUTHENTICATED, FORBIDDEN, ACCOUNT_NOT_LINKED -> "rejected-by-policy";
            case VALUE_TOO_LONG,
                    CHECK_CONSTRAINT,
                    NULL_CONSTRAINT,
                    VALUE_OUT_OF_RANGE,
                    UNIQUE_CONSTRAINT,
                    FOREIGN_KEY,
                    REQUIRED_RELATION,
                    TRANSACTION_UNKNOWN,
                    TRANSACTION_ENDED,
                    TRANSACTION_GONE,
                    READ_ONLY_TRANSACTION,
                    WRITE_CONFLICT,
                    LOCK_NOT_AVAILABLE,
                    POOL_TIMEOUT,
                    UNAVAILABLE -> "db-query-error";
            case VALIDATION,
                    TOO_COMPLEX,
                    INPUT_ERROR,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    IDEMPOTENCY_CONFLICT,
                    IDEMPOTENCY_IN_PROGRESS,
                    TRANSACTION_SEQUENCE,
                    TOO_MANY_TRANSACTIONS,
                    PRECONDITION_FAILED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    RATE_LIMITED,
                    REQUEST_TIMEOUT -> "invalid-input";
            case INTERNAL, OVERLOADED, PROVIDER_UNAVAILABLE -> "internal-error";
        };
    }

    /// The SQLSTATE that a code stands for; empty where the database has not refused anything.
    private static String sqlState(ErrorCode code) {
        return switch (code) {
            case VALUE_TOO_LONG -> "22001";
            case VALUE_OUT_OF_RANGE -> "22003";
            case NULL_CONSTRAINT -> "23502";
            case FOREIGN_KEY -> "23503";
            case UNIQUE_CONSTRAINT -> "23505";
            case CHECK_CONSTRAINT -> "23514";
            case WRITE_CONFLICT -> "40001";
            case LOCK_NOT_AVAILABLE -> "55P03";
            default -> "";
        };
    }
}
