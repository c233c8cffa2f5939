package io.refract.identity.providers;

import io.refract.kernel.Ids;
import io.refract.kernel.Secrets;
import io.refract.kernel.Sha256;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An attempt to sign in, from the way to the provider to the way back. Nobody keeps it here: it travels with the
/// browser, sealed.
///
/// @param provider its name
/// @param cookie whether tokens are wanted as cookies
/// @param linking the user who wants the account added; empty for signing in
/// @param nonce that the provider's ID token has to repeat
/// @param verifier that the provider is given with the code (PKCE)
/// @param holder the hash of the [LoginToken]
record Attempt(
        String provider,
        String redirectUri,
        boolean cookie,
        Optional<UUID> linking,
        String nonce,
        String verifier,
        String holder,
        Instant end) {
    private static final String SEPARATOR = "\n";

    static Attempt made(
            Provider provider,
            String redirectUri,
            boolean cookie,
            Optional<UUID> linking,
            LoginToken holder,
            Instant end) {
        return new Attempt(
                provider.name(),
                redirectUri,
                cookie,
                linking,
                Secrets.text(Secrets.random(16)),
                Secrets.text(Secrets.random(32)),
                holder.hash(),
                end);
    }

    /// No part of it holds a line's end.
    String written() {
        return String.join(
                SEPARATOR,
                provider,
                redirectUri,
                Boolean.toString(cookie),
                linking.map(UUID::toString).orElse(""),
                nonce,
                verifier,
                holder,
                Long.toString(end.getEpochSecond()));
    }

    /// @param text that was written here: nobody else can seal one
    static Attempt read(String text) {
        var parts = text.split(SEPARATOR, -1);
        return new Attempt(
                parts[0],
                parts[1],
                Boolean.parseBoolean(parts[2]),
                Ids.read(parts[3]),
                parts[4],
                parts[5],
                parts[6],
                Instant.ofEpochSecond(Long.parseLong(parts[7])));
    }

    /// What the verifier is known by until it is told.
    String challenge() {
        return Secrets.text(Sha256.of(verifier));
    }

    /// By which it is known that it was used. Not by its sealed text, which may be spelt in several ways.
    Buffer mark() {
        return Buffer.buffer(Sha256.of(nonce));
    }

    /// Without what nobody shall know.
    @Override
    public String toString() {
        return "Attempt[" + provider + "]";
    }
}
