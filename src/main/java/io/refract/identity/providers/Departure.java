package io.refract.identity.providers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be sent to a provider.
///
/// @param redirectUri where the provider sends the browser back to
/// @param cookie whether tokens are wanted as cookies that no script can read
/// @param link whether the account is to be added to the caller's user, rather than signed in with
@RequestBody
@RegisterForReflection
@Schema(name = "ProviderDeparture")
record Departure(
        @NotNull @Size(max = 2_048) String redirectUri,
        @Nullable Boolean cookie,
        @Nullable Boolean link) {}
