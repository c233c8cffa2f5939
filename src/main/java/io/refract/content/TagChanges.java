package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;

/// What is to become different about a tag.
///
/// @param version the version that the client has read
@RequestBody(Tag.class)
@RegisterForReflection
record TagChanges(
        Change<String> name,
        Change<String> slug,
        Change<String> description,
        Change<String> color,
        Change<Integer> version) {}
