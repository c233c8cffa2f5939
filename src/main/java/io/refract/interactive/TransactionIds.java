package io.refract.interactive;

import io.refract.identity.tokens.Seals;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// Writes the names of transactions, and reads those that a pod has written: what [TransactionId] holds
/// and a seal that nobody else can make, in Base64 for URLs.
@Singleton
class TransactionIds {
    private static final String PURPOSE = "transaction";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{107}");

    private final Seals seals;

    TransactionIds(Seals seals) {
        this.seals = seals;
    }

    String write(TransactionId id) {
        var content = id.bytes();
        var seal = seals.seal(PURPOSE, content);
        return Secrets.text(ByteBuffer.allocate(content.length + seal.length)
                .put(content)
                .put(seal)
                .array());
    }

    /// Fails with `VALIDATION` for what does not look like a name, and with `P2028` for one that no pod
    /// has written.
    ///
    /// @param path where it stands, for errors
    TransactionId read(String path, String name) {
        if (!FORM.matcher(name).matches()) {
            throw Failure.validation(path, "Transaction", "must be the id of a transaction");
        }
        var bytes = Base64.getUrlDecoder().decode(name);
        var content = Arrays.copyOf(bytes, TransactionId.BYTES);
        var seal = Arrays.copyOfRange(bytes, TransactionId.BYTES, bytes.length);
        // Base64 leaves bits over at its end: only one way to write them is taken
        if (!seals.isSealed(PURPOSE, content, seal) || !Secrets.text(bytes).equals(name)) {
            throw unknown();
        }
        return TransactionId.read(ByteBuffer.wrap(content));
    }

    static Failure unknown() {
        return Failure.of(ErrorCode.TRANSACTION_UNKNOWN, "No such transaction.");
    }
}
