package io.refract.encryption;

import io.refract.kernel.Secrets;
import io.refract.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A key of AES-256.
///
/// @param id by which what it has encrypted names it; nothing of the key can be learned from it
record EncryptionKey(String id, SecretKey key) {
    static final int BYTES = 32;

    private static final int ID_BYTES = 8;
    private static final byte[] PURPOSE = "refract encryption key".getBytes(StandardCharsets.US_ASCII);

    /// @param secret of 32 bytes
    static EncryptionKey of(byte[] secret) {
        var digest = Sha256.begun();
        digest.update(PURPOSE);
        digest.update(secret);
        var id = Secrets.text(Arrays.copyOf(digest.digest(), ID_BYTES));
        return new EncryptionKey(id, new SecretKeySpec(secret, "AES"));
    }

    /// A new key, as text for the setting.
    static String generated() {
        return Base64.getEncoder().encodeToString(Secrets.random(BYTES));
    }

    /// Without the key.
    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
