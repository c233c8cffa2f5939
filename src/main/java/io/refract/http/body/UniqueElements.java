package io.refract.http.body;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;

/// A list that holds nothing twice.
@RegisterForReflection
@Constraint(validatedBy = UniqueElements.Distinct.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface UniqueElements {
    String message() default "must only contain unique elements";

    /// Compares the elements.
    @RegisterForReflection
    class Distinct implements ConstraintValidator<UniqueElements, List<?>> {
        @Override
        public boolean isValid(List<?> list, ConstraintValidatorContext context) {
            return new HashSet<>(list).size() == list.size();
        }
    }
}
