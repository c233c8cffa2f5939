package io.refract.identity.proofs;

import io.refract.kernel.Failure;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What is sent to an address: 256 random bits, of which only the hash is stored.
record ProofToken(String text) {
    private static final int BYTES = 32;

    /// A new one. The source of randomness is made here: one that were kept in a field would be part of a native image.
    static ProofToken made() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ProofToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    Buffer hash() {
        try {
            return Buffer.buffer(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// What whoever presents a token is told that proves nothing, or no longer.
    static Failure refused() {
        return Failure.validation("token", "Token", "is not valid, was used already, or has expired");
    }

    /// Without the token.
    @Override
    public String toString() {
        return "ProofToken";
    }
}
