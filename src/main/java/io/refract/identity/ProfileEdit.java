package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;

/// What a user shows anew; what is absent stays as it is, an address is replaced as a whole.
///
/// @param version the version that the client assumes, if it minds
@RequestBody(Profile.class)
@RegisterForReflection
record ProfileEdit(Change<String> avatar, Change<Address> address, Change<Integer> version) {}
