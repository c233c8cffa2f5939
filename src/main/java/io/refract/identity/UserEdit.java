package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;
import io.refract.record.Changes;

/// A partial change of a user.
///
/// @param version the version that the client assumes, if it minds
@RequestBody(User.class)
@RegisterForReflection
@Forbidden({"password", "passwordHash"})
record UserEdit(
        Change<String> email,
        Change<String> username,
        Change<String> name,
        Change<String> bio,
        Change<String> image,
        @WritableBy(Role.ADMIN) Change<Role> role,
        @WritableBy(Role.ADMIN) Change<Boolean> verified,
        Change<Integer> version) {
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
