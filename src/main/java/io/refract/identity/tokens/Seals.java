package io.refract.identity.tokens;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals by which any pod knows again what one of them has sent out. Their secrets follow from the private keys of
/// access tokens, another one for each purpose, and are replaced along with those.
@Singleton
public class Seals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET_OF = "refract-seal:";

    private final Supplier<TokenKeys> keys;

    @Inject
    Seals(KeyRing ring) {
        this(ring::keys);
    }

    Seals(Supplier<TokenKeys> keys) {
        this.keys = keys;
    }

    /// 32 bytes.
    public byte[] seal(String purpose, byte[] content) {
        return seal(keys.get().signer().key(), purpose, content);
    }

    /// Whether a pod has sealed this content for this purpose, by any of the keys.
    public boolean isSealed(String purpose, byte[] content, byte[] seal) {
        return keys.get().privateKeys().stream()
                .anyMatch(key -> MessageDigest.isEqual(seal(key, purpose, content), seal));
    }

    private static byte[] seal(PrivateKey key, String purpose, byte[] content) {
        var secret =
                mac(((ECPrivateKey) key).getS().toByteArray(), (SECRET_OF + purpose).getBytes(StandardCharsets.UTF_8));
        return mac(secret, content);
    }

    private static byte[] mac(byte[] secret, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
