package io.refract.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks resources that no API key opens, whatever its scopes: what is about signing in is for people. Callers by a key
/// get `FORBIDDEN`. All that is found under `/api/v1/auth` bears it, but for the one that tells who calls.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithoutKeys {}
