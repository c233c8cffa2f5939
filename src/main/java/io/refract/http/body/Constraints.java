package io.refract.http.body;

import io.refract.kernel.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks the Bean Validation constraints of a record before it is made, on the arguments of its constructor.
final class Constraints {
    private static final Comparator<Located> ORDER = Comparator.comparingInt(Located::index)
            .thenComparing(it -> it.violation.path())
            .thenComparing(it -> it.violation.rule());

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /// The broken constraints, in the order of the components.
    ///
    /// @param skip components that have been found wrong already
    List<Violation> broken(RecordShape shape, @Nullable Object[] values, BitSet skip) {
        return validator.forExecutables().validateConstructorParameters(shape.constructor(), values).stream()
                .map(violation -> located(shape, violation))
                .filter(located -> !skip.get(located.index()))
                .sorted(ORDER)
                .map(Located::violation)
                .toList();
    }

    private record Located(int index, Violation violation) {}

    private static Located located(RecordShape shape, ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var index = 0;
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                index = node.as(Path.ParameterNode.class).getParameterIndex();
                path.append(shape.names().get(index));
            }
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
        }
        return new Located(index, new Violation(path.toString(), rule(violation), violation.getMessage()));
    }

    private static String rule(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }
}
