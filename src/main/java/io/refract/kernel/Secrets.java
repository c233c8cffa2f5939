package io.refract.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/// Random bytes that nobody can guess, and bytes as text that may stand anywhere in a URL, a header or a cookie.
public final class Secrets {
    private Secrets() {}

    /// The source is made here: one that were kept in a field would be part of a native image.
    public static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Base64 for URLs, without padding.
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
