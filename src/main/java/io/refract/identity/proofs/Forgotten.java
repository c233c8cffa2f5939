package io.refract.identity.proofs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The address of somebody who does not know the password any more.
@RequestBody
@RegisterForReflection
@Schema(name = "ForgottenPassword")
record Forgotten(@NotNull @Size(min = 1, max = 254) String email) {}
