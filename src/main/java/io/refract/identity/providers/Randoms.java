package io.refract.identity.providers;

import java.security.SecureRandom;
import java.util.Base64;

/// Random texts of the URL-safe alphabet.
final class Randoms {
    private Randoms() {}

    /// The source is made here: one that were kept in a field would be part of a native image.
    static String text(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return text(random);
    }

    /// Bytes in that alphabet.
    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
