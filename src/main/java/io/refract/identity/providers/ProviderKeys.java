package io.refract.identity.providers;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// The public keys by which a provider signs.
///
/// @param keys none of which is a secret: what everybody can read proves nothing
record ProviderKeys(List<JsonWebKey> keys) {
    private static final int MOST = 100;

    /// Keys of kinds that are not known here are passed over. Fails with [ProviderFault] if it is no set of keys.
    static ProviderKeys of(JsonNode set) {
        if (!set.path("keys").isArray()) {
            throw new ProviderFault("its keys are no set of keys");
        }
        var keys = new ArrayList<JsonWebKey>();
        for (var key : set.path("keys")) {
            if (keys.size() < MOST) {
                read(key).ifPresent(keys::add);
            }
        }
        return new ProviderKeys(keys);
    }

    private static Optional<JsonWebKey> read(JsonNode json) {
        try {
            var key = JsonWebKey.Factory.newJwk(json.toString());
            return key instanceof PublicJsonWebKey ? Optional.of(key) : Optional.empty();
        } catch (JoseException _) {
            return Optional.empty();
        }
    }

    /// The key that has signed, by what the signature's header says.
    Optional<Key> of(JsonWebSignature signature) {
        try {
            return Optional.ofNullable(new VerificationJwkSelector().select(signature, keys))
                    .map(JsonWebKey::getKey);
        } catch (JoseException _) {
            return Optional.empty();
        }
    }

    /// Whether there may be a key that has signed this token; true for what is no token, which is refused later.
    boolean mayHaveSigned(String token) {
        var signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(token);
            return of(signature).isPresent();
        } catch (JoseException _) {
            return true;
        }
    }
}
