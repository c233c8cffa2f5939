package io.refract.identity.providers;

import static io.refract.query.Assignment.to;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.kernel.Text;
import io.refract.query.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a provider gives for a code.
///
/// @param fields of the account that are to hold it; what is too long for them is not kept
record ProvidedTokens(String idToken, List<Assignment> fields) {
    private static final int LONGEST_TOKEN = 16_384;
    private static final int LONGEST_TYPE = 50;
    private static final int LONGEST_SCOPE = 2_000;

    /// Longer lives are not believed.
    private static final long LONGEST_LIFE = 10L * 365 * 24 * 3600;

    /// Fails with [ProviderFault] if there is no ID token.
    static ProvidedTokens of(JsonNode answer) {
        var idToken = text(answer, "id_token", LONGEST_TOKEN)
                .orElseThrow(() -> new ProviderFault("it gives no ID token, or a very long one"));
        var fields = new ArrayList<Assignment>();
        fields.add(to("idToken", idToken));
        put("accessToken", text(answer, "access_token", LONGEST_TOKEN), fields);
        put("tokenType", text(answer, "token_type", LONGEST_TYPE), fields);
        put("scope", text(answer, "scope", LONGEST_SCOPE), fields);
        put("expiresAt", end(answer.path("expires_in")), fields);
        text(answer, "refresh_token", LONGEST_TOKEN).ifPresent(token -> fields.add(to("refreshToken", token)));
        return new ProvidedTokens(idToken, List.copyOf(fields));
    }

    private static Optional<String> text(JsonNode answer, String name, int longest) {
        return Optional.ofNullable(answer.path(name).textValue())
                .filter(text -> !text.isEmpty() && text.length() <= longest && Text.storable(text));
    }

    private static Optional<Instant> end(JsonNode seconds) {
        return seconds.canConvertToLong() && seconds.asLong() > 0 && seconds.asLong() <= LONGEST_LIFE
                ? Optional.of(Instant.now().plusSeconds(seconds.asLong()))
                : Optional.empty();
    }

    private static void put(String field, Optional<?> value, List<Assignment> fields) {
        fields.add(value.<Assignment>map(it -> to(field, it)).orElseGet(() -> new Assignment.ToNull(field)));
    }

    /// Leaves the tokens out.
    @Override
    public String toString() {
        return "ProvidedTokens";
    }
}
