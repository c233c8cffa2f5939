package io.refract.interactive;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
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
    private @Nullable RestResponse<byte[]> answer;

    /// Whether the last answer is small enough to be remembered when the transaction is over.
    boolean isSmall() {
        return answer != null && (answer.getEntity() == null || answer.getEntity().length <= SMALL);
    }

    /// How many there were.
    int last() {
        return last;
    }

    /// The answer that was given already; empty for the next call.
    ///
    /// Fails with `TRANSACTION_SEQUENCE` for any other.
    Optional<RestResponse<byte[]>> repeated(int number) {
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

    /// Keeps the answer to the next call.
    ///
    /// Fails with `TOO_COMPLEX` if it is too large for that: the call leaves no trace then.
    void answered(RestResponse<byte[]> newAnswer) {
        var body = newAnswer.getEntity();
        if (body != null && body.length > MOST) {
            throw Failure.of(
                    ErrorCode.TOO_COMPLEX,
                    "The answer to a numbered call may have at most " + MOST + " bytes: select less.");
        }
        answer = newAnswer;
        last++;
    }
}
