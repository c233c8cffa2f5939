package io.refract.content;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category that is to be made.
///
/// @param slug null to have one made from the name
/// @param parentId null for a root
@RequestBody(Category.class)
@RegisterForReflection
record CategoryDraft(
        String name,

        @Nullable String slug,

        @Nullable String description,
        @Nullable String color,
        @Nullable UUID parentId) {}
