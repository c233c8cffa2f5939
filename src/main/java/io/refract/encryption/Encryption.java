package io.refract.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.refract.kernel.Secrets;
import io.refract.keys.KeysNeeded;
import io.refract.keys.RefusedKeysException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts texts by AES-256-GCM, each with a random nonce of 96 bits, and bound to what it is for: what was
/// encrypted for one thing cannot be decrypted for another. There are two kinds of texts.
///
/// **Stored** ones belong to a place, a field of a model (`account.idToken`). Rows are not told apart, since a
/// mutation may write many, whose keys it does not know. What cannot be decrypted is a fault.
///
/// **Sealed** ones are handed out and come back, so that nothing has to be remembered of them. They belong to a
/// purpose, and whatever was not sealed for it is nothing. How long they are good for is said within the text.
///
/// Both look like `enc1.<id of the key>.<nonce, ciphertext and tag>`, the last part in Base64 for URLs.
@Singleton
public class Encryption {
    /// What the person who starts the program has to set.
    static final String SETTING = "ENCRYPTION_KEYS";

    private static final String FORM = "enc1.";
    private static final Pattern ENCRYPTED = Pattern.compile("enc1\\.([A-Za-z0-9_-]{11})\\.([A-Za-z0-9_-]{38,})");

    private static final String STORED = "stored ";
    private static final String SEALED = "sealed ";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<EncryptionKeys> keys;

    @Inject
    Encryption(EncryptionRing ring) {
        this(ring::keys);
    }

    private Encryption(Supplier<EncryptionKeys> keys) {
        this.keys = keys;
    }

    /// What is wrong with the keys that a setting holds, in one line without a word of them; empty if nothing is.
    public static Optional<String> refusal(String setting) {
        return KeysNeeded.refusal(SETTING, () -> EncryptionKeys.read(setting));
    }

    /// With the keys that a setting holds.
    static Encryption with(String setting) {
        var held = EncryptionKeys.read(setting);
        return new Encryption(() -> held);
    }

    /// Why nothing can be encrypted, in one line that begins with the setting and holds nothing of the keys; empty if
    /// it can. Whoever is configured to store or to seal asks at the start, and ends it by [KeysNeeded#end].
    public Optional<String> refusal() {
        return KeysNeeded.refusal(SETTING, keys::get);
    }

    /// What may be stored in a place instead of a text. Never the same twice.
    public String encrypt(String place, String text) {
        return encrypted(STORED + place, text);
    }

    /// The text that is stored. What does not look encrypted is taken as it is: it was stored before there was
    /// encryption.
    ///
    /// @throws UnreadableSecretException if it cannot be decrypted
    public String decrypt(String place, String stored) {
        var parts = ENCRYPTED.matcher(stored);
        if (!parts.matches()) {
            return stored;
        }
        var id = parts.group(1);
        var key = held().find(id)
                .orElseThrow(() -> new UnreadableSecretException(
                        "%s is encrypted by the key %s, which %s does not hold".formatted(place, id, SETTING)));
        return decrypted(STORED + place, key, parts.group(2))
                .orElseThrow(() -> new UnreadableSecretException(
                        "%s, encrypted by the key %s, was changed or belongs elsewhere".formatted(place, id)));
    }

    /// What is to be stored instead; empty if it is encrypted by the key that encrypts now.
    ///
    /// @throws UnreadableSecretException if it cannot be decrypted
    public Optional<String> renewed(String place, String stored) {
        return stored.startsWith(begin(held().first()))
                ? Optional.empty()
                : Optional.of(encrypt(place, decrypt(place, stored)));
    }

    /// A text that its holder can neither read nor change.
    ///
    /// @param purpose that nothing else is sealed for
    public String seal(String purpose, String text) {
        return encrypted(SEALED + purpose, text);
    }

    /// The text that was sealed for this purpose, by this program or by another one with the same keys; empty for
    /// anything else.
    public Optional<String> open(String purpose, String sealed) {
        var parts = ENCRYPTED.matcher(sealed);
        return parts.matches()
                ? held().find(parts.group(1)).flatMap(key -> decrypted(SEALED + purpose, key, parts.group(2)))
                : Optional.empty();
    }

    private EncryptionKeys held() {
        try {
            return keys.get();
        } catch (RefusedKeysException e) {
            throw new IllegalStateException(SETTING + " " + e.getMessage(), e);
        }
    }

    private static String begin(EncryptionKey key) {
        return FORM + key.id() + '.';
    }

    private String encrypted(String bound, String text) {
        var key = held().first();
        var nonce = Secrets.random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(text.getBytes(UTF_8));
            var bytes = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return begin(key) + Secrets.text(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /// Empty if it was changed, or is bound to something else. Base64 leaves bits over at its end: only one way to
    /// write
    /// them is taken.
    private static Optional<String> decrypted(String bound, EncryptionKey key, String base64) {
        try {
            var bytes = Base64.getUrlDecoder().decode(base64);
            if (!Secrets.text(bytes).equals(base64)) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            var text = cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(text, UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, String bound)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(UTF_8));
        return cipher;
    }
}
