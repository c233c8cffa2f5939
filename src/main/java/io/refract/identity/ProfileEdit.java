package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.Forbidden;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Edit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a user shows anew; what is absent stays as it is, an address is replaced as a whole.
///
/// @param version the version that the client assumes, if it minds
@RequestBody
@RegisterForReflection
@Forbidden({"id", "userId", "createdAt", "updatedAt"})
record ProfileEdit(Change<@Size(max = 2_048) String> avatar, Change<Address> address, Change<@NotNull Integer> version)
        implements Edit<Profile> {
    @Override
    public void applyTo(Profile profile, Mutiny.Session session) {
        avatar.ifPresent(profile::avatar);
        address.ifPresent(profile::address);
    }
}
