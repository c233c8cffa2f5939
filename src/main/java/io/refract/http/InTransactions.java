package io.refract.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks resources whose methods may be calls of a transaction that spans requests: all that they read
/// and write takes part in it. Elsewhere the header `Transaction-Id` is refused.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InTransactions {}
