package io.refract.http.body;

import io.refract.catalog.Constraint;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.engine.DeclaredConstraints;
import io.refract.kernel.Change;
import io.refract.kernel.Violation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of the value of a component, by the field that it is and by its own annotations. The parts of a
/// composite value are components of a record of their own.
///
/// @param presence that there is a value; empty where there need be none
/// @param constraints of a value that is there, in the order of the rules' names
/// @param elements what is asked of each element of a list; empty if nothing is
record Checks(Optional<Constraint> presence, List<Constraint> constraints, Optional<Checks> elements) {
    private static final Checks ELEMENT =
            new Checks(Optional.of(new Constraint.NotNull()), List.of(), Optional.empty());

    /// @param type of the component
    /// @param field that it is
    static Checks of(AnnotatedType type, Optional<Field> field) {
        var change = argument(type, Change.class);
        var declared = change.orElse(type);
        var asked = Stream.concat(
                        DeclaredConstraints.at(declared).stream(),
                        field.stream()
                                .flatMap(it -> it.writing().constraints().stream())
                                .filter(it -> !(it instanceof Constraint.OfPart)))
                .sorted(Comparator.comparing(Constraint::rule))
                .toList();
        var always = field.filter(it ->
                        it.required() && (change.isPresent() || !it.writing().filled()))
                .map(_ -> new Constraint.NotNull());
        return new Checks(
                asked.stream().filter(Constraint::refusesNull).findFirst().or(() -> always),
                asked,
                argument(declared, List.class).map(element -> of(element, Optional.empty())));
    }

    /// What is asked of a field of a model.
    ///
    /// @param changed whether the row is there already
    static Checks of(Field field, boolean changed) {
        var asked = field.writing().constraints();
        var always = field.required() && (changed || !field.writing().filled());
        return new Checks(
                asked.stream()
                        .filter(Constraint::refusesNull)
                        .findFirst()
                        .or(() -> always ? Optional.of(new Constraint.NotNull()) : Optional.empty()),
                asked,
                field.type() instanceof ListType ? Optional.of(ELEMENT) : Optional.empty());
    }

    private static Optional<AnnotatedType> argument(AnnotatedType type, Class<?> generic) {
        return type instanceof AnnotatedParameterizedType parameterized
                        && parameterized.getType() instanceof java.lang.reflect.ParameterizedType raw
                        && raw.getRawType() == generic
                ? Optional.of(parameterized.getAnnotatedActualTypeArguments()[0])
                : Optional.empty();
    }

    /// @param value of the component, or a change of it
    List<Violation> broken(String path, @Nullable Object value) {
        return switch (value) {
            case Change.Absent<?> _ -> List.of();
            case Change.Set<?> set -> broken(path, set.value());
            case null -> presence.map(it -> it.violation(path)).stream().toList();
            default -> present(path, value);
        };
    }

    private List<Violation> present(String path, Object value) {
        var broken = new ArrayList<Violation>();
        for (var constraint : constraints) {
            if (!constraint.holds(value)) {
                broken.add(constraint.violation(path));
            }
        }
        if (value instanceof List<?> list && elements.isPresent()) {
            for (var i = 0; i < list.size(); i++) {
                broken.addAll(elements.get().broken(path + '[' + i + ']', list.get(i)));
            }
        }
        return broken;
    }
}
