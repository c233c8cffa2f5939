package io.refract.engine;

import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;

/// From the Java type of an attribute to the type of a field.
final class FieldTypes {
    private static final Map<Class<?>, ScalarType> SCALARS = Map.ofEntries(
            Map.entry(UUID.class, ScalarType.ID),
            Map.entry(String.class, ScalarType.TEXT),
            Map.entry(Integer.class, ScalarType.INTEGER),
            Map.entry(int.class, ScalarType.INTEGER),
            Map.entry(Long.class, ScalarType.BIG_INTEGER),
            Map.entry(long.class, ScalarType.BIG_INTEGER),
            Map.entry(Double.class, ScalarType.FLOAT),
            Map.entry(double.class, ScalarType.FLOAT),
            Map.entry(BigDecimal.class, ScalarType.DECIMAL),
            Map.entry(Boolean.class, ScalarType.BOOLEAN),
            Map.entry(boolean.class, ScalarType.BOOLEAN),
            Map.entry(Instant.class, ScalarType.TIMESTAMP),
            Map.entry(LocalDate.class, ScalarType.DATE));

    private FieldTypes() {}

    static ValueType of(Class<?> entity, String attribute, BasicValuedModelPart basic) {
        var type = basic.getJavaType().getJavaTypeClass();
        if (type.isEnum()) {
            return enumType(entity, attribute, type);
        }
        if (type.isArray()) {
            return new ListType(scalar(entity, attribute, type.getComponentType()));
        }
        return scalar(entity, attribute, type);
    }

    /// Whatever is none of the plain types is mapped as JSON.
    private static ScalarType scalar(Class<?> entity, String attribute, Class<?> type) {
        return SCALARS.getOrDefault(type, ScalarType.JSON);
    }

    private static EnumType enumType(Class<?> entity, String attribute, Class<?> type) {
        var sqlName = declared(entity, attribute)
                .map(field -> field.getAnnotation(Column.class))
                .map(Column::columnDefinition)
                .filter(definition -> !definition.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        entity.getSimpleName() + "." + attribute + " does not tell its enum's name in the database"));
        var values =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return new EnumType(type.getSimpleName(), qualified(sqlName), values);
    }

    /// A type is in `public`, as a table is, unless its name says otherwise.
    static String qualified(String sqlName) {
        return sqlName.contains(".") ? sqlName : "public." + sqlName;
    }

    static Optional<Field> declared(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }
}
