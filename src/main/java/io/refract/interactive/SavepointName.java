package io.refract.interactive;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// A savepoint that somebody wants.
@RequestBody
@RegisterForReflection
record SavepointName(@NotNull @Pattern(regexp = FORM) String name) {
    /// PostgreSQL cuts off longer ones.
    static final String FORM = "[A-Za-z0-9_.-]{1,50}";
}
