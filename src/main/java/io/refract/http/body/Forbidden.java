package io.refract.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names fields that exist but that no client may write. A body that names one is answered with `FORBIDDEN`, so
/// that an attempt is not mistaken for a slip of the keyboard.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Forbidden {
    /// The fields, as in JSON. None of them is a component of the record.
    String[] value();
}
