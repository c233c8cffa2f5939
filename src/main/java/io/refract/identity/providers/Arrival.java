package io.refract.identity.providers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a browser brings along from a provider.
///
/// @param loginToken as it was answered at the beginning; null if it comes as a cookie
/// @param iss who the provider says it is (RFC 9207), if it says so
@RequestBody
@RegisterForReflection
@Schema(name = "ProviderArrival")
record Arrival(
        @NotNull @Size(min = 1, max = 4_096) String code,
        @NotNull @Size(min = 1, max = 8_192) String state,
        @Size(max = 100) @Nullable String loginToken,
        @Size(max = 2_048) @Nullable String iss) {
    /// Fails with `UNAUTHENTICATED` if another provider says that it has sent the browser.
    void checkIssuer(Provider provider) {
        if (iss != null && !iss.equals(provider.issuer())) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED, "Another provider has given this code.");
        }
    }

    /// Leaves everything out, so that no code can get into a log.
    @Override
    public String toString() {
        return "Arrival";
    }
}
