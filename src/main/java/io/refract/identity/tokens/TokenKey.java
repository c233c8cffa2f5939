package io.refract.identity.tokens;

import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jspecify.annotations.Nullable;

/// A key of the curve P-256.
///
/// @param id its thumbprint (RFC 7638), by which tokens name it
/// @param privateKey null for one that checks only
record TokenKey(String id, ECPublicKey publicKey, @Nullable PrivateKey privateKey) {
    static TokenKey of(ECPublicKey publicKey, @Nullable PrivateKey privateKey) {
        return new TokenKey(
                new EllipticCurveJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256"),
                publicKey,
                privateKey);
    }

    /// The public half as JSON (RFC 7517).
    String jwk() {
        var jwk = new EllipticCurveJsonWebKey(publicKey);
        jwk.setKeyId(id);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return jwk.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /// Without the key.
    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
