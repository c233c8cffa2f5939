package io.refract.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A secret of somebody else's that is to be encrypted before it is stored. Nothing does so yet: whoever writes
/// such a field has its value stored as it is, readable to whoever reads the database or a copy of it. The
/// annotation marks where encryption belongs; reading the field is prevented by [Hidden].
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Encrypted {}
