package io.refract.interactive;

import io.refract.identity.tokens.Seals;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Writes the names of transactions, and reads those that a pod has written: what [TransactionId] holds
/// and a seal that nobody else can make, in Base64 for URLs. The same for the handles of administrators,
/// [TransactionHandle].
@Singleton
public class TransactionIds {
    private static final String NAME = "transaction";
    private static final Pattern NAME_FORM = Pattern.compile("[A-Za-z0-9_-]{107}");
    private static final String HANDLE = "transaction-handle";
    private static final Pattern HANDLE_FORM = Pattern.compile("[A-Za-z0-9_-]{75}");

    private final Seals seals;

    TransactionIds(Seals seals) {
        this.seals = seals;
    }

    String write(TransactionId id) {
        return sealed(NAME, id.bytes());
    }

    String write(TransactionHandle handle) {
        return sealed(HANDLE, handle.bytes());
    }

    private String sealed(String purpose, byte[] content) {
        var seal = seals.seal(purpose, content);
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
        if (!NAME_FORM.matcher(name).matches()) {
            throw malformed(path);
        }
        return opened(NAME, name, TransactionId.BYTES).map(TransactionId::read).orElseThrow(TransactionIds::unknown);
    }

    /// The same for handles.
    TransactionHandle readHandle(String path, String handle) {
        if (!HANDLE_FORM.matcher(handle).matches()) {
            throw malformed(path);
        }
        return opened(HANDLE, handle, TransactionHandle.BYTES)
                .map(TransactionHandle::read)
                .orElseThrow(TransactionIds::unknown);
    }

    /// The process that holds, or held, what is called so; empty for a name or a handle that no pod has
    /// written.
    public OptionalLong holder(String called) {
        if (NAME_FORM.matcher(called).matches()) {
            return pod(opened(NAME, called, TransactionId.BYTES));
        }
        return HANDLE_FORM.matcher(called).matches()
                ? pod(opened(HANDLE, called, TransactionHandle.BYTES))
                : OptionalLong.empty();
    }

    /// Both begin with it.
    private static OptionalLong pod(Optional<ByteBuffer> content) {
        return content.isPresent() ? OptionalLong.of(content.get().getLong()) : OptionalLong.empty();
    }

    private Optional<ByteBuffer> opened(String purpose, String text, int length) {
        var bytes = Base64.getUrlDecoder().decode(text);
        var content = Arrays.copyOf(bytes, length);
        var seal = Arrays.copyOfRange(bytes, length, bytes.length);
        // Base64 leaves bits over at its end: only one way to write them is taken
        return seals.isSealed(purpose, content, seal) && Secrets.text(bytes).equals(text)
                ? Optional.of(ByteBuffer.wrap(content))
                : Optional.empty();
    }

    private static Failure malformed(String path) {
        return Failure.validation(path, "Transaction", "must be the id of a transaction");
    }

    static Failure unknown() {
        return Failure.of(ErrorCode.TRANSACTION_UNKNOWN, "No such transaction.");
    }
}
