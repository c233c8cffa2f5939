package io.refract.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An entity with full-text search over a `tsvector` column that PostgreSQL keeps up to date and that is no field.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Searchable {
    String column() default "search";

    /// The text fields that the column is made from.
    String[] fields();

    /// The text search configuration that the column is made with and that queries are read with.
    String configuration() default "english";
}
