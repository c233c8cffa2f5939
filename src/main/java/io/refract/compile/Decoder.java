package io.refract.compile;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.util.List;
import java.util.UUID;

/// Makes of a value that came as part of a JSON text what the client of PostgreSQL would have delivered.
@FunctionalInterface
interface Decoder {
    /// For texts, booleans and lists of rows: whatever may be of any size is among them.
    Decoder AS_IT_IS = json -> json;

    /// For counts.
    Decoder WHOLE = json -> Long.valueOf((String) json);

    /// @param json as [JsonText] reads it, not null
    Object decode(Object json);

    /// For fields, in the form in which statements deliver them.
    static Decoder of(ValueType type) {
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case ID -> json -> UUID.fromString((String) json);
                    case TEXT, BOOLEAN, DECIMAL, JSON -> AS_IT_IS;
                    case INTEGER -> json -> Integer.valueOf((String) json);
                    case BIG_INTEGER -> WHOLE;
                    case FLOAT -> json -> Double.valueOf((String) json);
                    case REAL -> json -> Float.valueOf((String) json);
                    case TIMESTAMP -> json -> TimeText.moment((String) json);
                    case DATE -> json -> TimeText.day((String) json);
                };
            case EnumType _, CompositeType _ -> AS_IT_IS;
            case ListType list -> list(of(list.element()));
        };
    }

    private static Decoder list(Decoder element) {
        return json -> ((List<?>) json)
                .stream()
                        .map(each -> each == null ? null : element.decode(each))
                        .toArray();
    }
}
