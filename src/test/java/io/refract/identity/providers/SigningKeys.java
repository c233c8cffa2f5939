package io.refract.identity.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// The keys of a provider: one of each kind, a secret one among them, which nobody should publish.
final class SigningKeys {
    /// Made once, since it takes a while.
    private static final PublicJsonWebKey FIRST = rsa();

    /// Nobody's.
    static final PublicJsonWebKey STRANGER = rsa();

    private volatile PublicJsonWebKey rsa = FIRST;
    final PublicJsonWebKey elliptic;
    final PublicJsonWebKey edwards;
    final JsonWebKey secret;

    SigningKeys() {
        try {
            elliptic = named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
            edwards = named(OkpJwkGenerator.generateJwk("Ed25519"));
            secret = OctJwkGenerator.generateJwk(256);
            secret.setKeyId("secret");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey rsa() {
        try {
            return named(RsaJwkGenerator.generateJwk(2048));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey named(PublicJsonWebKey key) {
        key.setKeyId(UUID.randomUUID().toString());
        return key;
    }

    PublicJsonWebKey current() {
        return rsa;
    }

    /// Another key signs from now on, and the one before is not published any more.
    void rotate() {
        rsa = rsa();
    }

    String published() {
        var keys = new ArrayList<JsonWebKey>(List.of(rsa, elliptic, edwards));
        var open = new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
        var leaked = secret.toJson(OutputControlLevel.INCLUDE_SYMMETRIC);
        return open.replaceFirst("\\[", "[" + leaked + ",{\"kty\":\"unknown\"},");
    }
}
