package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import io.refract.record.Edit;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a user shows anew; what is absent stays as it is, an address is replaced as a whole.
///
/// @param version the version that the client assumes, if it minds
@RequestBody(Profile.class)
@RegisterForReflection
record ProfileEdit(Change<String> avatar, Change<Address> address, Change<Integer> version) implements Edit<Profile> {
    @Override
    public void applyTo(Profile profile, Mutiny.Session session) {
        avatar.ifPresent(profile::avatar);
        address.ifPresent(profile::address);
    }
}
