package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Change;
import java.util.UUID;

/// What is to become different about a category.
///
/// @param parentId null to make it a root
/// @param version the version that the client has read
@RequestBody(Category.class)
@RegisterForReflection
record CategoryChanges(
        Change<String> name,
        Change<String> slug,
        Change<String> description,
        Change<String> color,
        Change<UUID> parentId,
        Change<Integer> version) {}
