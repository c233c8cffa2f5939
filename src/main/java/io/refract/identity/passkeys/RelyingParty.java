package io.refract.identity.passkeys;

import com.webauthn4j.data.client.Origin;
import io.refract.http.Origins;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom passkeys are for, as devices know it, and whose pages may use them.
@Singleton
class RelyingParty {
    private final PasskeyConfig config;
    private final Origins pages;

    RelyingParty(PasskeyConfig config, Origins pages) {
        this.config = config;
        this.pages = pages;
    }

    /// Fails with `NOT_FOUND` where there are no passkeys.
    String id() {
        return config.rpId()
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> Failure.of(
                        ErrorCode.ROUTE_NOT_FOUND, "There are no passkeys here: set refract.passkeys.rp-id."));
    }

    String name() {
        return config.rpName();
    }

    Set<Origin> origins() {
        return config.origins().or(pages::origins).orElseGet(() -> Set.of("https://" + id())).stream()
                .map(Origin::new)
                .collect(Collectors.toSet());
    }

    boolean requiresVerification() {
        return config.userVerification() == PasskeyConfig.UserVerification.REQUIRED;
    }

    /// In the words of WebAuthn.
    String userVerification() {
        return config.userVerification().name().toLowerCase(Locale.ROOT);
    }
}
