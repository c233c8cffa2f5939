package io.refract.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash of that name (FIPS 180-4).
public final class Sha256 {
    /// Never fed; others begin as its copies, because looking an algorithm up takes longer than hashing a small text.
    private static final MessageDigest BEGUN = lookedUp();

    private Sha256() {}

    /// One to be fed.
    public static MessageDigest begun() {
        try {
            return (MessageDigest) BEGUN.clone();
        } catch (CloneNotSupportedException _) {
            return lookedUp();
        }
    }

    public static byte[] of(byte[] bytes) {
        return begun().digest(bytes);
    }

    /// That of a text in UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest lookedUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
