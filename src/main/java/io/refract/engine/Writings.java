package io.refract.engine;

import io.refract.catalog.Constraint;
import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.ReadOnly;
import io.refract.catalog.Writing;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells from an entity what may be written into its fields: from the annotations, and from what a new
/// entity holds.
final class Writings {
    private Writings() {}

    static Writing of(Class<?> entity, String attribute, boolean nullable) {
        return of(entity, attribute, nullable, List.of());
    }

    /// @param more constraints besides those of the field itself
    static Writing of(Class<?> entity, String attribute, boolean nullable, List<Constraint> more) {
        var field = FieldTypes.declared(entity, attribute)
                .orElseThrow(() -> new IllegalStateException(entity.getSimpleName() + " has no field " + attribute));
        if (field.isAnnotationPresent(ReadOnly.class) || field.isAnnotationPresent(Version.class)) {
            return Writing.NEVER;
        }
        var initial = initial(entity, field);
        var callers = field.isAnnotationPresent(FilledWithCaller.class);
        return new Writing(
                column(field, Column.class, Column::insertable)
                        && column(field, JoinColumn.class, JoinColumn::insertable),
                column(field, Column.class, Column::updatable)
                        && column(field, JoinColumn.class, JoinColumn::updatable),
                nullable || callers || initial.isPresent() || field.isAnnotationPresent(FilledByDatabase.class),
                callers,
                initial,
                Stream.concat(DeclaredConstraints.at(field).stream(), more.stream())
                        .toList());
    }

    private static <A extends Annotation> boolean column(Field field, Class<A> annotation, Function<A, Boolean> flag) {
        return Optional.ofNullable(field.getAnnotation(annotation)).map(flag).orElse(true);
    }

    private static Optional<Object> initial(Class<?> entity, Field field) {
        try {
            var constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            field.setAccessible(true);
            var value = Modifier.isAbstract(entity.getModifiers()) ? null : field.get(constructor.newInstance());
            return Optional.ofNullable(value instanceof Enum<?> constant ? constant.name() : value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(entity.getSimpleName() + " cannot be made", e);
        }
    }
}
