package io.refract.http.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a method of a resource answers if all goes well: 200 with a document or a page, 201 with a new document, or, if
/// nothing is named, 202 or 204.
///
/// It is for OpenAPI alone. Schemas are named as in [DocumentShape] and [DescribedDocuments].
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Returns {
    /// The schema of the document.
    String value() default "";

    /// Whether the document is new.
    boolean created() default false;

    /// Whether it is done later: 202 with nothing.
    boolean accepted() default false;

    /// Whether the document has an `ETag`.
    boolean tagged() default true;

    /// Whether a POST takes an `Idempotency-Key`.
    boolean keyed() default true;

    /// The schema of a page's items; the method takes `limit`, `cursor` and `count`.
    String pageOf() default "";

    /// The schema of the items of a page that is always the only one.
    String allOf() default "";
}
