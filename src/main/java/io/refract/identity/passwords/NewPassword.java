package io.refract.identity.passwords;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A password as somebody may choose it. What exists already is checked as it is.
@Size(min = NewPassword.LEAST, max = NewPassword.MOST)
@FewBytes
@Uncommon
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface NewPassword {
    /// In characters.
    int LEAST = 10;

    /// In characters as in bytes: no character has less than one.
    int MOST = 1_024;
}
