package io.refract.identity.proofs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A token that came by mail.
@RequestBody
@RegisterForReflection
@Schema(name = "MailedToken")
record Presented(@NotNull @Size(max = 200) String token) {
    /// Leaves the token out, so that it cannot get into a log.
    @Override
    public String toString() {
        return "Presented";
    }
}
