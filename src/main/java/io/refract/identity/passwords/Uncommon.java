package io.refract.identity.passwords;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// None of the passwords that are tried first, because most people choose them.
@RegisterForReflection
@Constraint(validatedBy = Uncommon.Listed.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@interface Uncommon {
    String message() default "must not be one of the most common passwords";

    /// Asks the list.
    @RegisterForReflection
    class Listed implements ConstraintValidator<Uncommon, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return !CommonPasswords.contain(text);
        }
    }
}
