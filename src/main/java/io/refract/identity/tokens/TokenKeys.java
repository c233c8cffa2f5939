package io.refract.identity.tokens;

import io.refract.keys.RefusedKeysException;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of access tokens: one signs, all check.
final class TokenKeys {
    private final Signer signer;
    private final Map<String, TokenKey> byId;
    private final String jwks;

    private TokenKeys(Signer signer, Map<String, TokenKey> byId) {
        this.signer = signer;
        this.byId = byId;
        this.jwks = byId.values().stream().map(TokenKey::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    /// What signs.
    record Signer(String id, PrivateKey key) {
        /// Without the key.
        @Override
        public String toString() {
            return "Signer[" + id + "]";
        }
    }

    /// Of a key that is there twice, once with its private half, the whole counts.
    ///
    /// @param keys the first that has a private half signs
    /// @throws RefusedKeysException if none has
    static TokenKeys of(List<TokenKey> keys) {
        var byId = new LinkedHashMap<String, TokenKey>();
        keys.forEach(key -> byId.merge(key.id(), key, (held, other) -> held.privateKey() == null ? other : held));
        return new TokenKeys(
                keys.stream()
                        .flatMap(TokenKeys::signer)
                        .findFirst()
                        .orElseThrow(() -> new RefusedKeysException(
                                "has no private key: one is needed to sign with, in a block BEGIN PRIVATE KEY")),
                byId);
    }

    private static Stream<Signer> signer(TokenKey key) {
        return Optional.ofNullable(key.privateKey()).map(it -> new Signer(key.id(), it)).stream();
    }

    Signer signer() {
        return signer;
    }

    /// The private halves of all keys that have one: of other pods, each may be the one that signs.
    List<PrivateKey> privateKeys() {
        return byId.values().stream()
                .flatMap(key -> Optional.ofNullable(key.privateKey()).stream())
                .toList();
    }

    /// @param id as a token names it
    Optional<TokenKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The public halves as JSON (RFC 7517).
    String jwks() {
        return jwks;
    }
}
