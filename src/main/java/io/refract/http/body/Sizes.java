package io.refract.http.body;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.kernel.Text;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/// Makes [Size] count characters as the database does. As it comes it counts UTF-16 units, of which an emoji has two.
@Singleton
public final class Sizes implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(OfText.class)
                .validatedBy(OfCollection.class);
        configuration.addMapping(mapping);
    }

    /// Tests the size of what is there.
    private abstract static class Within<T> implements ConstraintValidator<Size, T> {
        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            var size = size(value);
            return min <= size && size <= max;
        }

        abstract int size(T value);
    }

    /// The number of characters.
    @RegisterForReflection
    public static final class OfText extends Within<CharSequence> {
        @Override
        int size(CharSequence text) {
            return Text.length(text);
        }
    }

    /// The number of elements.
    @RegisterForReflection
    public static final class OfCollection extends Within<Collection<?>> {
        @Override
        int size(Collection<?> collection) {
            return collection.size();
        }
    }
}
