package io.refract.http;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/// Whose pages may call the API from browsers, beside those of the API's own origin.
@ConfigMapping(prefix = "refract.http")
public interface Origins {
    /// Such as `https://app.example.com`: scheme, host and, where it is not the scheme's own, port.
    @Allowed(form = Allowed.Form.ORIGIN)
    Optional<Set<String>> origins();

    /// Whether a page is one of them, by what its browser says.
    default boolean include(String origin) {
        return origins().filter(known -> known.contains(origin)).isPresent();
    }
}
