package io.refract.identity.providers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/// What a provider says about itself (OpenID Connect Discovery).
///
/// @param secretInBody whether the token endpoint takes a client's secret in the form alone
record Metadata(URI authorizationEndpoint, URI tokenEndpoint, URI keys, boolean secretInBody) {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /// Where a provider says it.
    static URI address(Provider provider) {
        var issuer = provider.issuer();
        return URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN);
    }

    /// Fails with [ProviderFault] if it is another provider's, or says what cannot be used.
    static Metadata of(Provider provider, JsonNode said) {
        if (!said.path("issuer").asText().equals(provider.issuer())) {
            throw new ProviderFault("the issuer that it says it is is not the one that is configured");
        }
        return new Metadata(
                endpoint(said, "authorization_endpoint"),
                endpoint(said, "token_endpoint"),
                endpoint(said, "jwks_uri"),
                secretInBody(said.path("token_endpoint_auth_methods_supported")));
    }

    private static URI endpoint(JsonNode said, String name) {
        return SafeAddress.read(said.path(name).asText())
                .orElseThrow(() -> new ProviderFault("its " + name + " is missing or not safe"));
    }

    /// Nothing said is `client_secret_basic`.
    private static boolean secretInBody(JsonNode methods) {
        var basic = methods.isMissingNode();
        var post = false;
        for (var method : methods) {
            basic |= method.asText().equals("client_secret_basic");
            post |= method.asText().equals("client_secret_post");
        }
        return post && !basic;
    }
}
