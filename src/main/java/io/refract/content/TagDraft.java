package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import org.jspecify.annotations.Nullable;

/// A tag that is to be made.
///
/// @param slug null to have one made from the name
@RequestBody(Tag.class)
@RegisterForReflection
record TagDraft(
        String name,

        @Nullable String slug,

        @Nullable String description,
        @Nullable String color) {}
