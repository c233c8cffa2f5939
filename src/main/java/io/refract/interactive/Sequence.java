package io.refract.interactive;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The numbered calls of a transaction: the last of them is answered again when it is sent again.
///
/// To be used in the turn of a call.
final class Sequence {
    /// Of what is kept of an answer, in bytes.
    static final int MOST = 512 << 10;

    private static final int SMALL = 16 << 10;

    private int last;
    private @Nullable Object answer;

    /// Whether the last answer is small enough to be remembered when the transaction is over.
    boolean isSmall() {
        return answer != null && size(answer) <= SMALL;
    }

    /// How many there were.
    int last() {
        return last;
    }

    /// The answer that was given already; empty for the next call.
    ///
    /// Fails with `TRANSACTION_SEQUENCE` for any other.
    Optional<Object> repeated(int number) {
        if (number == last && answer != null) {
            return Optional.of(answer);
        }
        if (number != last + 1) {
            throw Failure.of(
                            ErrorCode.TRANSACTION_SEQUENCE,
                            "The next call of this transaction is number " + (last + 1) + ".")
                    .withMeta(Map.of("expected", last + 1));
        }
        return Optional.empty();
    }

    /// To be asked as long as the call can be undone.
    ///
    /// Fails with `TOO_COMPLEX` if an answer is too large to be kept.
    static void requireKept(Object answer) {
        if (size(answer) > MOST) {
            throw Failure.of(
                    ErrorCode.TOO_COMPLEX,
                    "The answer to a numbered call may have at most " + MOST + " bytes: select less.");
        }
    }

    /// Keeps the answer to the next call.
    void answered(Object newAnswer) {
        answer = newAnswer;
        last++;
    }

    /// Answers have their bodies whole, or none.
    private static int size(Object answer) {
        var body = switch (answer) {
            case RestResponse<?> typed -> typed.getEntity();
            case Response response -> response.getEntity();
            default -> null;
        };
        return body instanceof byte[] bytes ? bytes.length : 0;
    }

    /// That of an answer, which may be of either type that the platform has.
    static Response.StatusType status(Object answer) {
        return answer instanceof RestResponse<?> typed ? typed.getStatusInfo() : ((Response) answer).getStatusInfo();
    }
}
