package io.refract.identity.providers;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/// Where a browser is sent so that somebody may sign in with a provider.
final class AuthorizationRequest {
    private AuthorizationRequest() {}

    /// @param state the attempt, sealed
    static String address(Provider provider, URI endpoint, Attempt attempt, String state) {
        var query = CodeExchange.encoded(new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", provider.clientId(),
                "redirect_uri", attempt.redirectUri(),
                "scope", provider.scopes(),
                "state", state,
                "nonce", attempt.nonce(),
                "code_challenge", attempt.challenge(),
                "code_challenge_method", "S256")));
        return endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query;
    }
}
