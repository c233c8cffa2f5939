package io.refract.identity.providers;

import java.util.Optional;

/// A provider, and what Refract is to it.
///
/// @param name under which clients choose it
/// @param issuer its address, exactly as it writes it itself; accounts are known by it
/// @param emailsTrusted whether it is believed when it says that an e-mail address is verified
record Provider(
        String name,
        String issuer,
        String clientId,
        Optional<String> clientSecret,
        String scopes,
        boolean emailsTrusted) {
    static Provider of(String name, ProvidersConfig.Registered registered) {
        return new Provider(
                name,
                registered.issuer(),
                registered.clientId(),
                registered.clientSecret().filter(secret -> !secret.isBlank()),
                registered.scopes(),
                registered.emailsTrusted());
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Provider[" + name + "]";
    }
}
