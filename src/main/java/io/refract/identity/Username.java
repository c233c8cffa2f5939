package io.refract.identity;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A username as the table of users takes it.
@Size(min = 2, max = 50)
@Pattern(regexp = "[A-Za-z0-9_.-]*", message = "may hold letters from a to z, digits, and the characters _ . -")
@Pattern(regexp = "(?s)(?!\\.\\.?$).*", message = "must not be . or .., which no URL can name")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Username {}
