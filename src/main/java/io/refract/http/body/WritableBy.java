package io.refract.http.body;

import io.refract.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a component that only callers of a role, or of a higher one, may name. Others get `FORBIDDEN`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface WritableBy {
    Role value();
}
