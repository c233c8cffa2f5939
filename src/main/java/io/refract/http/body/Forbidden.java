package io.refract.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names what no client may write besides the fields that the body's model shows: a body that names one is answered
/// with `FORBIDDEN` all the same.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Forbidden {
    /// The names, as in JSON. None of them is a component of the record.
    String[] value();
}
