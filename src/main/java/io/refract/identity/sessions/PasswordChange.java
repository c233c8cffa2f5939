package io.refract.identity.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.identity.passwords.NewPassword;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Another password for whoever calls.
@RequestBody
@RegisterForReflection
record PasswordChange(
        @NotNull @Size(max = NewPassword.MOST) String currentPassword,
        @NotNull @NewPassword String newPassword) {
    /// Leaves both out, so that they cannot get into a log.
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
