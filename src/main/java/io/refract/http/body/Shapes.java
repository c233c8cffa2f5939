package io.refract.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.ScalarType;
import io.refract.kernel.Change;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the shape that belongs to a Java type.
final class Shapes {
    private static final Map<Class<?>, ScalarType> SCALARS = Map.ofEntries(
            Map.entry(String.class, ScalarType.TEXT),
            Map.entry(boolean.class, ScalarType.BOOLEAN),
            Map.entry(Boolean.class, ScalarType.BOOLEAN),
            Map.entry(int.class, ScalarType.INTEGER),
            Map.entry(Integer.class, ScalarType.INTEGER),
            Map.entry(long.class, ScalarType.BIG_INTEGER),
            Map.entry(Long.class, ScalarType.BIG_INTEGER),
            Map.entry(BigDecimal.class, ScalarType.DECIMAL),
            Map.entry(UUID.class, ScalarType.ID),
            Map.entry(OffsetDateTime.class, ScalarType.TIMESTAMP),
            Map.entry(LocalDate.class, ScalarType.DATE));

    private Shapes() {}

    /// @throws IllegalArgumentException if values of the type cannot be read
    static Shape of(Type type, RecordShapes records) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain, records);
            case ParameterizedType generic
            when generic.getRawType() == List.class -> new Shape.Many(argument(generic, records));
            case ParameterizedType generic
            when generic.getRawType() == Change.class -> new Shape.Changing(argument(generic, records));
            default -> throw unreadable(type);
        };
    }

    private static Shape argument(ParameterizedType type, RecordShapes records) {
        return of(type.getActualTypeArguments()[0], records);
    }

    private static Shape ofClass(Class<?> type, RecordShapes records) {
        var scalar = SCALARS.get(type);
        if (scalar != null) {
            return new Shape.Scalar(scalar);
        }
        if (type == JsonNode.class) {
            return new Shape.Json();
        }
        if (type.isEnum()) {
            return new Shape.OneOf(constants(type));
        }
        if (type.isRecord()) {
            return new Shape.Nested(records.of(type));
        }
        throw unreadable(type);
    }

    private static Map<String, Object> constants(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return Collections.unmodifiableMap(constants);
    }

    private static IllegalArgumentException unreadable(Type type) {
        return new IllegalArgumentException("request bodies have no values of type " + type.getTypeName());
    }
}
