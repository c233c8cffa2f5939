package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// A partial change of a user.
///
/// @param version the version that the client assumes, if it minds
@RequestBody
@RegisterForReflection
@Forbidden({"id", "password", "passwordHash", "lastLogin", "createdAt", "updatedAt", "deletedAt", "fullName"})
record UserEdit(
        Change<@NotNull @EmailAddress String> email,
        Change<@Username String> username,
        Change<@PersonName String> name,
        Change<@Size(max = 2_000) String> bio,
        Change<@Size(max = 2_048) String> image,
        @WritableBy(Role.ADMIN) Change<@NotNull Role> role,
        @WritableBy(Role.ADMIN) Change<@NotNull Boolean> verified,
        Change<@NotNull Integer> version) {
    void applyTo(User user) {
        email.ifPresent(address -> changeEmail(user, Objects.requireNonNull(address)));
        username.ifPresent(user::username);
        name.ifPresent(user::name);
        bio.ifPresent(user::bio);
        image.ifPresent(user::image);
        role.ifPresent(value -> user.role(Objects.requireNonNull(value)));
        verified.ifPresent(value -> user.verified(Objects.requireNonNull(value)));
    }

    /// Nobody has proved to own the new address; another spelling of the old one is the old one.
    private static void changeEmail(User user, String address) {
        if (!address.equalsIgnoreCase(user.email())) {
            user.verified(false);
        }
        user.email(address);
    }
}
