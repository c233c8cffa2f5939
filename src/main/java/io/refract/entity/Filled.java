package io.refract.entity;

import io.refract.kernel.Text;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Text that may be absent, but shows something where it is there: [jakarta.validation.constraints.NotBlank] of what
/// is optional.
@Pattern(regexp = Text.FILLED, message = "must not be blank")
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Filled {}
