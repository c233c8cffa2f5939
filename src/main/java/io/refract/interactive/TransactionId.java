package io.refract.interactive;

import io.refract.access.Caller;
import io.refract.kernel.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/// What the name of a transaction says, see [TransactionIds].
///
/// @param pod the process that holds it
/// @param id its own
/// @param xid the id that PostgreSQL has given it, as digits
/// @param owner half a hash of who has begun it
record TransactionId(long pod, UUID id, String xid, UUID owner) {
    static final int BYTES = 6 * Long.BYTES;

    static TransactionId of(long pod, UUID id, String xid, Caller.SignedIn owner) {
        return new TransactionId(pod, id, xid, hash(owner));
    }

    static TransactionId read(ByteBuffer bytes) {
        return new TransactionId(
                bytes.getLong(),
                new UUID(bytes.getLong(), bytes.getLong()),
                Long.toUnsignedString(bytes.getLong()),
                new UUID(bytes.getLong(), bytes.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(pod)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(Long.parseUnsignedLong(xid))
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }

    /// Whether somebody has begun it: the user, by the same key or by none.
    boolean isOf(Caller.SignedIn caller) {
        return owner.equals(hash(caller));
    }

    private static UUID hash(Caller.SignedIn owner) {
        var who = owner.id() + owner.key().map(key -> " " + key.id()).orElse("");
        var hash = ByteBuffer.wrap(Sha256.of(who));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
