package io.refract.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text that is a secret of somebody else's, and is encrypted before it is stored, whichever way it is written: by a
/// mutation where its values are bound, by an entity through the converter that stands at the field. What the field's
/// constraints say is of the text, not of what is stored.
///
/// Such a field is [Hidden]: nobody can read it by a query, name it in a condition, an order or a group, or count it.
/// The program reads it as an entity, or decrypts it itself.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Encrypted {}
