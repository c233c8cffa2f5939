package io.refract.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Fields of an entity whose values name at most one row, by a unique index of the database, so that clients may ask
/// for the row by them. The primary key need not be declared.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Unique.Keys.class)
public @interface Unique {
    /// The fields' names as clients know them: `authorId`, not `author`.
    String[] value();

    /// Whether the index is on the text in lower case.
    boolean ignoreCase() default false;

    /// Several keys.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Keys {
        Unique[] value();
    }
}
