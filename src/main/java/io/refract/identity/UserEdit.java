package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;
import io.refract.record.Changes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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
        Changes.set(email, address -> changeEmail(user, address));
        username.ifPresent(user::username);
        name.ifPresent(user::name);
        bio.ifPresent(user::bio);
        image.ifPresent(user::image);
        Changes.set(role, user::role);
        Changes.set(verified, user::verified);
    }

    /// Nobody has proved to own the new address; another spelling of the old one is the old one.
    private static void changeEmail(User user, String address) {
        if (!address.equalsIgnoreCase(user.email())) {
            user.verified(false);
        }
        user.email(address);
    }
}
