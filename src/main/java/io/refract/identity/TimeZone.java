package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The name of a time zone, such as `Europe/Vienna`.
@RegisterForReflection
@Constraint(validatedBy = TimeZone.Known.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface TimeZone {
    String message() default "must be the name of a time zone, such as Europe/Vienna";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Asks the JDK's list of time zones.
    @RegisterForReflection
    class Known implements ConstraintValidator<TimeZone, String> {
        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null || isKnown(name);
        }

        private static boolean isKnown(String name) {
            try {
                return !ZoneId.of(name).getId().isEmpty();
            } catch (DateTimeException _) {
                return false;
            }
        }
    }
}
