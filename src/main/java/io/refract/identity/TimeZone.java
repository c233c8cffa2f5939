package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.ZoneId;

/// The name of a time zone, such as `Europe/Vienna`.
@RegisterForReflection
@Constraint(validatedBy = TimeZone.Known.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface TimeZone {
    String message() default "must be the name of a time zone, such as Europe/Vienna";

    /// Asks the JDK's list of time zones.
    @RegisterForReflection
    class Known implements ConstraintValidator<TimeZone, String> {
        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            try {
                return !ZoneId.of(name).getId().isEmpty();
            } catch (DateTimeException _) {
                return false;
            }
        }
    }
}
