package io.refract.identity.providers;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is answered about providers and accounts, as JSON.
final class ProvidersDocuments {
    private ProvidersDocuments() {}

    static byte[] providers(Collection<Provider> providers) {
        return new JsonBytes(64)
                .json("{\"data\":")
                .list(
                        providers,
                        (provider, out) ->
                                out.json("{\"name\":").text(provider.name()).raw('}'))
                .raw('}')
                .toByteArray();
    }

    /// @param token null if the browser gets it as a cookie
    static byte[] started(String authorizationUrl, String state, @Nullable LoginToken token) {
        var out = new JsonBytes(2_048).json("{\"authorizationUrl\":").text(authorizationUrl);
        out.json(",\"state\":").text(state);
        if (token != null) {
            out.json(",\"loginToken\":").text(token.text());
        }
        return out.raw('}').toByteArray();
    }

    /// @param ofIssuer the provider that is configured with an issuer
    static byte[] accounts(List<Cells> rows, Function<String, Optional<Provider>> ofIssuer) {
        return new JsonBytes(64 + 250 * rows.size())
                .json("{\"data\":")
                .list(rows, (row, each) -> account(row, ofIssuer, each))
                .raw('}')
                .toByteArray();
    }

    private static void account(Cells row, Function<String, Optional<Provider>> ofIssuer, JsonBytes out) {
        var issuer = String.valueOf(row.value(1));
        out.json("{\"id\":").id(row.id(0));
        out.json(",\"provider\":");
        ofIssuer.apply(issuer).ifPresentOrElse(provider -> out.text(provider.name()), out::nothing);
        out.json(",\"issuer\":").text(issuer);
        out.json(",\"createdAt\":").moment((OffsetDateTime) Objects.requireNonNull(row.value(2)));
        out.raw('}');
    }
}
