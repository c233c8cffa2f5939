package io.refract.http.connection;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What stands in front of the program, and where clients find it.
@ConfigMapping(prefix = "refract.http")
public interface ProxyConfig {
    /// How many reverse proxies of ours stand in front in a row, or their addresses and networks. With 0, what a
    /// request says of its way is ignored, because then the client wrote it.
    @Allowed(form = Allowed.Form.PROXIES)
    @WithDefault("0")
    String trustedProxies();

    /// By which headers they tell what they know.
    @WithDefault("x-forwarded")
    Headers proxyHeaders();

    /// Where clients find the API; if not set, as trusted proxies tell.
    @Allowed(form = Allowed.Form.WEB_ADDRESS)
    Optional<String> publicUrl();

    /// Who notes where a request came from.
    enum Headers {
        /// `X-Forwarded-For`, `-Proto`, `-Host`.
        X_FORWARDED,
        /// `Forwarded` (RFC 7239).
        FORWARDED
    }

    /// The proxies as they are configured.
    default TrustedProxies proxies() {
        return TrustedProxies.of(trustedProxies());
    }
}
