package io.refract.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The model has a computed field: whether a moment lies at most some days in the past.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithinDays {
    /// The computed field's name.
    String name();

    /// The field that holds the moment.
    String of();

    int days();
}
