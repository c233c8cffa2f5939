package io.refract.identity;

import io.refract.entity.Filled;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A person's name as the table of users takes it: not blank.
@Size(max = 200)
@Filled
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface PersonName {}
