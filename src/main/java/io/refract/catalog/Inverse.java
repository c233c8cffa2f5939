package io.refract.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a relation as it looks from the other side, where the other side's class does not know this one: `author` of
/// a post is `posts` of a user, and users come before posts in the order of packages.
///
/// On a one-to-one relation the other side leads to at most one row, on all others to any number.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Inverse {
    /// The relation's name in the model that this field leads to.
    String value();
}
