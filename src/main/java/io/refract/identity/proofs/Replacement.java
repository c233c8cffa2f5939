package io.refract.identity.proofs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.identity.passwords.NewPassword;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A token that came by mail, and the password that its owner chooses.
@RequestBody
@RegisterForReflection
@Schema(name = "PasswordReset")
record Replacement(
        @NotNull @Size(max = 200) String token,
        @NotNull @NewPassword String password) {
    /// Leaves both out, so that they cannot get into a log.
    @Override
    public String toString() {
        return "Replacement";
    }
}
