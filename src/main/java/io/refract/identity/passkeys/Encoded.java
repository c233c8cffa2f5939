package io.refract.identity.passkeys;

import io.refract.kernel.Failure;
import io.refract.kernel.Secrets;
import java.util.Base64;

/// Bytes as text in the JSON forms of WebAuthn: Base64 for URLs, without padding.
final class Encoded {
    private Encoded() {}

    static String text(byte[] bytes) {
        return Secrets.text(bytes);
    }

    /// Fails with `VALIDATION` if it is something else.
    static byte[] bytes(String path, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw Failure.validation(path, "Base64", "must be Base64 for URLs");
        }
    }
}
