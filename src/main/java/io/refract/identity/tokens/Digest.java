package io.refract.identity.tokens;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The SHA-256 of a text, fit to be a key of a map.
record Digest(long first, long second, long third, long fourth) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    static Digest of(String text) {
        var bytes = sha256(text.getBytes(StandardCharsets.UTF_8));
        return new Digest(at(bytes, 0), at(bytes, 8), at(bytes, 16), at(bytes, 24));
    }

    private static long at(byte[] bytes, int index) {
        return (long) LONG.get(bytes, index);
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Digests are spread evenly as they are.
    @Override
    public int hashCode() {
        return (int) first;
    }
}
