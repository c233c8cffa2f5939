package io.refract.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The model has a computed text field: the first of some fields that is not null.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FirstPresent {
    /// The computed field's name.
    String name();

    /// The text fields to look at, in this order.
    String[] of();

    /// The value if all of them are null.
    String otherwise();
}
