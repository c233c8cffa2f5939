package io.refract.identity.passwords;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/// At most 1 KiB in UTF-8: nothing of a password is cut off, so all of it has to be hashed.
@RegisterForReflection
@Constraint(validatedBy = FewBytes.Counted.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
@interface FewBytes {
    String message() default "must have at most 1024 bytes in UTF-8";

    @RegisterForReflection
    class Counted implements ConstraintValidator<FewBytes, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text.length() <= NewPassword.MOST
                    && text.getBytes(StandardCharsets.UTF_8).length <= NewPassword.MOST;
        }
    }
}
