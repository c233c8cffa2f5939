package io.refract.interactive;

import java.nio.ByteBuffer;
import java.util.UUID;

/// What administrators call a transaction by, which nobody can use in the place of its name, see
/// [TransactionIds].
///
/// @param pod the process that holds it
/// @param id its own
record TransactionHandle(long pod, UUID id) {
    static final int BYTES = 3 * Long.BYTES;

    static TransactionHandle read(ByteBuffer bytes) {
        return new TransactionHandle(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(pod)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
