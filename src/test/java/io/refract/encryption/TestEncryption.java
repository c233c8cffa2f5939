package io.refract.encryption;

/// Encryption by the keys of a test.
public final class TestEncryption {
    private TestEncryption() {}

    /// A new key, fit for `ENCRYPTION_KEYS`.
    public static String key() {
        return EncryptionKey.generated();
    }

    public static Encryption with(String setting) {
        return Encryption.with(setting);
    }
}
