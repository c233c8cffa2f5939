package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.http.body.WritableBy;
import io.refract.kernel.Change;

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
        Change<Integer> version) {}
