package io.refract.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.kernel.Change;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the shape that belongs to a Java type.
final class Shapes {
    private static final Map<Class<?>, Shape> SCALARS = Map.ofEntries(
            Map.entry(String.class, new Shape.Text()),
            Map.entry(boolean.class, new Shape.Flag()),
            Map.entry(Boolean.class, new Shape.Flag()),
            Map.entry(int.class, new Shape.Int()),
            Map.entry(Integer.class, new Shape.Int()),
            Map.entry(long.class, new Shape.Long()),
            Map.entry(Long.class, new Shape.Long()),
            Map.entry(BigDecimal.class, new Shape.Decimal()),
            Map.entry(UUID.class, new Shape.Id()),
            Map.entry(Instant.class, new Shape.Moment()),
            Map.entry(LocalDate.class, new Shape.Date()),
            Map.entry(JsonNode.class, new Shape.Json()));

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
            return scalar;
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
