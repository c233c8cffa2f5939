package io.refract.identity.providers;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// Somebody with an account at a provider, and what its ID token says of them in place of the truth.
///
/// @param forged claims that are others; null for those that are left out
/// @param signing how tokens are signed
record Somebody(
        String subject, String email, Object emailVerified, Map<String, @Nullable Object> forged, Signing signing) {
    /// Signs the claims.
    interface Signing {
        void sign(JsonWebSignature token, SigningKeys keys);
    }

    private static final Signing AS_EVER = (token, keys) -> {
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(keys.current().getKeyId());
        token.setKey(keys.current().getPrivateKey());
    };

    static Somebody withEmail(String email, Object verified) {
        return new Somebody(UUID.randomUUID().toString(), email, verified, Map.of(), AS_EVER);
    }

    static Somebody unknown() {
        return withEmail("u" + UUID.randomUUID().toString().replace("-", "") + "@example.com", true);
    }

    Somebody claiming(String claim, @Nullable Object value) {
        var more = new HashMap<String, @Nullable Object>(forged);
        more.put(claim, value);
        return new Somebody(subject, email, emailVerified, more, signing);
    }

    Somebody signedBy(Signing other) {
        return new Somebody(subject, email, emailVerified, forged, other);
    }

    String token(SigningKeys keys, String issuer, String client, String nonce) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience(client);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(15);
        claims.setStringClaim("nonce", nonce);
        claims.setClaim("name", "Ada Lovelace");
        claims.setClaim("picture", "https://pictures.example.com/ada.png");
        claims.setClaim("email", email);
        claims.setClaim("email_verified", emailVerified);
        forged.forEach((claim, value) -> {
            if (value == null) {
                claims.unsetClaim(claim);
            } else {
                claims.setClaim(claim, value);
            }
        });
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims.toJson());
        signing.sign(token, keys);
        try {
            return Objects.requireNonNull(token.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
