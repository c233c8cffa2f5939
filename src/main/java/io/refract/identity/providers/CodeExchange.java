package io.refract.identity.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Gives a provider its code, and gets tokens.
@Singleton
class CodeExchange {
    private static final int REFUSED = 400;

    /// Codes of refusals that are about us and not about the code.
    private static final Set<String> ABOUT_US =
            Set.of("invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope");

    private final ProviderCalls calls;

    CodeExchange(ProviderCalls calls) {
        this.calls = calls;
    }

    /// Fails with `UNAUTHENTICATED` if the provider does not take the code.
    Uni<ProvidedTokens> tokens(Provider provider, Metadata metadata, Attempt attempt, String code) {
        var form = new TreeMap<>(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", attempt.redirectUri(),
                "code_verifier", attempt.verifier(),
                "client_id", provider.clientId()));
        if (metadata.secretInBody()) {
            provider.clientSecret().ifPresent(secret -> form.put("client_secret", secret));
        }
        var authorization = metadata.secretInBody() ? null : basic(provider);
        return calls.post(provider, ProviderCalls.Kind.TOKEN, metadata.tokenEndpoint(), encoded(form), authorization)
                .map(answer -> ProvidedTokens.of(granted(answer)));
    }

    private static JsonNode granted(ProviderAnswer answer) {
        if (answer.status() == REFUSED
                && !ABOUT_US.contains(answer.object().path("error").asText())) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED, "The provider does not take the code, or no longer.");
        }
        return answer.success();
    }

    /// Both parts are encoded as in forms before they are put together (RFC 6749).
    private static @Nullable String basic(Provider provider) {
        return provider.clientSecret()
                .map(secret -> encoded(provider.clientId()) + ":" + encoded(secret))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .orElse(null);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
