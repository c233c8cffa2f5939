package io.refract.engine;

import io.refract.catalog.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads the annotations of Bean Validation: those of its own that are in use, those that are composed of others, and
/// those that name a validator. They say the same at an entity's field and at a body's component.
///
/// A composed one stands for its parts, and an e-mail address is what its expression says. Nothing else reads them, so
/// the program's own have neither groups nor a payload.
public final class DeclaredConstraints {
    private DeclaredConstraints() {}

    /// What stands there, in the order of the rules' names.
    ///
    /// @throws IllegalStateException if it is a constraint that is not read
    public static List<Constraint> at(AnnotatedElement place) {
        return parts(place).sorted(Comparator.comparing(Constraint::rule)).toList();
    }

    private static Stream<Constraint> parts(AnnotatedElement place) {
        return Arrays.stream(place.getAnnotations()).flatMap(DeclaredConstraints::read);
    }

    private static Stream<Constraint> read(Annotation annotation) {
        return switch (annotation) {
            case NotNull it ->
                Stream.of(
                        it.message().startsWith("{") ? new Constraint.NotNull() : new Constraint.NotNull(it.message()));
            case NotBlank it -> Stream.of(new Constraint.NotBlank(message(it.message(), "must not be blank")));
            case Size it -> {
                var message = message(it.message(), "size must be between " + it.min() + " and " + it.max());
                yield Stream.of(new Constraint.Size(it.min(), it.max(), message));
            }
            case Pattern it -> Stream.of(form("Pattern", it.regexp(), it.flags(), it.message()));
            case Pattern.List several -> Arrays.stream(several.value()).flatMap(DeclaredConstraints::read);
            case Email it -> Stream.of(form("Email", it.regexp(), it.flags(), it.message()));
            case Min it -> {
                var message = message(it.message(), "must be greater than or equal to " + it.value());
                yield Stream.of(new Constraint.Min(it.value(), message));
            }
            case Max it -> {
                var message = message(it.message(), "must be less than or equal to " + it.value());
                yield Stream.of(new Constraint.Max(it.value(), message));
            }
            default -> other(annotation);
        };
    }

    /// Bean Validation's own messages are names, which stand in braces.
    private static String message(String declared, String otherwise) {
        return declared.startsWith("{") ? otherwise : declared;
    }

    private static Constraint form(String rule, String regexp, Pattern.Flag[] flags, String message) {
        var otherwise = rule.equals("Email") ? "must be a well-formed email address" : "must match \"" + regexp + '"';
        var options = Arrays.stream(flags).mapToInt(Pattern.Flag::getValue).reduce(0, (left, right) -> left | right);
        return new Constraint.Form(rule, java.util.regex.Pattern.compile(regexp, options), message(message, otherwise));
    }

    private static Stream<Constraint> other(Annotation annotation) {
        var type = annotation.annotationType();
        var constraint = type.getAnnotation(jakarta.validation.Constraint.class);
        if (constraint == null) {
            var holder = type.getEnclosingClass();
            if (holder != null && holder.isAnnotationPresent(jakarta.validation.Constraint.class)) {
                throw new IllegalStateException(annotation + " stands there more than once, which is not read");
            }
            return Stream.empty();
        }
        if (constraint.validatedBy().length == 1) {
            return Stream.of(named(annotation, constraint.validatedBy()[0]));
        }
        var parts = parts(type).toList();
        if (parts.isEmpty()) {
            throw new IllegalStateException("the constraint " + type.getName() + " is not read");
        }
        return parts.stream();
    }

    @SuppressWarnings("unchecked")
    private static Constraint named(Annotation annotation, Class<? extends ConstraintValidator<?, ?>> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var validator = (ConstraintValidator<Annotation, Object>) constructor.newInstance();
            validator.initialize(annotation);
            var message = annotation.annotationType().getDeclaredMethod("message");
            message.setAccessible(true);
            return new Constraint.Named(
                    annotation.annotationType().getSimpleName(), value -> validator.isValid(value, null), (String)
                            message.invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " cannot be read", e);
        }
    }
}
