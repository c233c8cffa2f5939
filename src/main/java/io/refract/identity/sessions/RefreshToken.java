package io.refract.identity.sessions;

import io.refract.kernel.Secrets;
import io.refract.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A refresh token: the part that all of its family begin with, and a secret of its own. Both are random to everybody
/// else; only their hashes are stored.
///
/// The secret of a successor follows from that of its predecessor and a nonce, so that whoever presents the predecessor
/// once more can be given the same successor, though nothing is stored that it could be read from.
final class RefreshToken {
    private static final int FAMILY_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final int CHARACTERS = (FAMILY_BYTES + SECRET_BYTES) / 3 * 4;
    private static final byte[] PURPOSE = "refract-refresh-token:".getBytes(StandardCharsets.US_ASCII);

    private final byte[] family;
    private final byte[] secret;

    private RefreshToken(byte[] family, byte[] secret) {
        this.family = family;
        this.secret = secret;
    }

    /// The first one of a family.
    static RefreshToken first() {
        return new RefreshToken(Secrets.random(FAMILY_BYTES), Secrets.random(SECRET_BYTES));
    }

    /// Empty if it is no such token.
    static Optional<RefreshToken> read(String text) {
        if (text.length() != CHARACTERS) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return Optional.of(new RefreshToken(
                    Arrays.copyOf(bytes, FAMILY_BYTES), Arrays.copyOfRange(bytes, FAMILY_BYTES, bytes.length)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String nonce() {
        return Secrets.text(Secrets.random(NONCE_BYTES));
    }

    /// The same one for the same nonce.
    RefreshToken successor(String nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update(PURPOSE);
            return new RefreshToken(family, mac.doFinal(nonce.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /// What the holder keeps.
    String text() {
        var bytes = Arrays.copyOf(family, FAMILY_BYTES + SECRET_BYTES);
        System.arraycopy(secret, 0, bytes, FAMILY_BYTES, SECRET_BYTES);
        return Secrets.text(bytes);
    }

    String familyHash() {
        return hash(family);
    }

    String secretHash() {
        return hash(secret);
    }

    private static String hash(byte[] bytes) {
        return Secrets.text(Sha256.of(bytes));
    }

    /// Without the token.
    @Override
    public String toString() {
        return "RefreshToken";
    }
}
