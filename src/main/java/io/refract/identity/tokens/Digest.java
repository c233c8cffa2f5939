package io.refract.identity.tokens;

import io.refract.kernel.Sha256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The SHA-256 of a text, fit to be a key of a map.
public record Digest(long first, long second, long third, long fourth) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    public static Digest of(String text) {
        var bytes = Sha256.of(text);
        return new Digest(at(bytes, 0), at(bytes, 8), at(bytes, 16), at(bytes, 24));
    }

    private static long at(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /// Digests are spread evenly as they are.
    @Override
    public int hashCode() {
        return (int) first;
    }
}
