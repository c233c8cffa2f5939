package io.refract.identity.providers;

import io.refract.kernel.Secrets;
import io.refract.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// What the browser keeps that has begun an attempt, and presents at its end: a random text. Nobody else can end it,
/// and nobody can have it end an attempt that is not its own.
record LoginToken(String text) {
    private static final int CHARACTERS = 43;

    static LoginToken made() {
        return new LoginToken(Secrets.text(Secrets.random(32)));
    }

    /// Empty if it cannot be one.
    static Optional<LoginToken> read(String text) {
        return text.length() == CHARACTERS && text.chars().allMatch(LoginToken::isOfBase64)
                ? Optional.of(new LoginToken(text))
                : Optional.empty();
    }

    private static boolean isOfBase64(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    String hash() {
        return Secrets.text(Sha256.of(text));
    }

    boolean hasHash(String hash) {
        return MessageDigest.isEqual(ascii(hash()), ascii(hash));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Without the token.
    @Override
    public String toString() {
        return "LoginToken";
    }
}
