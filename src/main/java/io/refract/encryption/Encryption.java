package io.refract.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts texts by AES-256-GCM, each with a random nonce of 96 bits, and bound to its place: what was encrypted for
/// one place cannot be decrypted for another. A place is a field of a model (`account.idToken`); rows of it are not
/// told apart, since a mutation may write many, whose keys it does not know.
///
/// Stored is `enc1.<id of the key>.<nonce, ciphertext and tag>`, the last part in Base64 for URLs.
@Singleton
public class Encryption {
    private static final String FORM = "enc1.";
    private static final Pattern STORED = Pattern.compile("enc1\\.([A-Za-z0-9_-]{11})\\.([A-Za-z0-9_-]{38,})");

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<EncryptionKeys> keys;
    private final Supplier<Optional<String>> refusal;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Encryption(EncryptionRing ring) {
        this(ring::keys, ring::refusal);
    }

    private Encryption(Supplier<EncryptionKeys> keys, Supplier<Optional<String>> refusal) {
        this.keys = keys;
        this.refusal = refusal;
    }

    /// With the keys that a setting holds.
    static Encryption with(String setting) {
        var held = EncryptionKeys.read(setting);
        return new Encryption(() -> held, Optional::empty);
    }

    /// Why nothing can be encrypted, in one line that begins with the setting and holds nothing of the keys; empty if
    /// it can.
    public Optional<String> refusal() {
        return refusal.get();
    }

    /// What may be stored in place of a text. Never the same twice.
    public String encrypt(String place, String text) {
        var key = keys.get().first();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(UTF_8));
            var bytes = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return begin(key) + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /// The text that is stored. What does not look encrypted is taken as it is: it was stored before there was
    /// encryption.
    ///
    /// @throws UnreadableSecretException if it cannot be decrypted
    public String decrypt(String place, String stored) {
        var parts = STORED.matcher(stored);
        return parts.matches() ? opened(place, parts) : stored;
    }

    /// The text that was encrypted for this place, by this program or by another one with the same keys; empty for
    /// anything else. For what comes from outside.
    public Optional<String> open(String place, String text) {
        var parts = STORED.matcher(text);
        try {
            return parts.matches() ? Optional.of(opened(place, parts)) : Optional.empty();
        } catch (UnreadableSecretException _) {
            return Optional.empty();
        }
    }

    /// What is to be stored instead; empty if it is encrypted by the key that encrypts now.
    ///
    /// @throws UnreadableSecretException if it cannot be decrypted
    public Optional<String> renewed(String place, String stored) {
        return stored.startsWith(begin(keys.get().first()))
                ? Optional.empty()
                : Optional.of(encrypt(place, decrypt(place, stored)));
    }

    private static String begin(EncryptionKey key) {
        return FORM + key.id() + '.';
    }

    private String opened(String place, Matcher parts) {
        var id = parts.group(1);
        var key = keys.get()
                .find(id)
                .orElseThrow(() -> new UnreadableSecretException(
                        "%s is encrypted by the key %s, which ENCRYPTION_KEYS does not hold".formatted(place, id)));
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(2)));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed), UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException _) {
            throw new UnreadableSecretException(
                    "%s, encrypted by the key %s, was changed or belongs elsewhere".formatted(place, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
