package io.refract.http.connection;

import java.util.Optional;

/// The way that a request came, as far as trusted proxies have told of it.
///
/// @param client whom the proxy nearest to the client was called by, as it has noted it
/// @param scheme that the client speaks, in lower case
/// @param host that the client asked, with the port if it named one
/// @param prefix the path below which clients find the API, without a slash at its end; empty for the root
public record Way(Optional<String> client, Optional<String> scheme, Optional<String> host, String prefix) {
    /// Nobody has told anything that is believed.
    static Way untold(String prefix) {
        return new Way(Optional.empty(), Optional.empty(), Optional.empty(), prefix);
    }

    /// Whether the client speaks TLS with a proxy.
    public boolean isSecure() {
        return scheme.filter("https"::equals).isPresent();
    }
}
