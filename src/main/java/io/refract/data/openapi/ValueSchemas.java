package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.http.openapi.Schemas;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Values as they are written in JSON.
final class ValueSchemas {
    private ValueSchemas() {}

    /// In a row.
    static Schema answered(ValueType type) {
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case BIG_INTEGER -> formatted(SchemaType.STRING, "int64");
                    case DECIMAL -> decimal();
                    case ID, TEXT, INTEGER, FLOAT, REAL, BOOLEAN, TIMESTAMP, DATE, JSON -> asked(scalar);
                };
            case EnumType enumType -> reference(enumType.name());
            case ListType list -> list(answered(list.element()));
            case CompositeType composite -> composite(composite);
        };
    }

    static Schema computed(Computed computed) {
        return switch (computed) {
            case Computed.FirstPresent _ -> text();
            case Computed.WithinLast _ -> flag();
        };
    }

    /// In a condition. Numbers that JavaScript cannot hold may be written as strings.
    static Schema asked(ScalarType type) {
        return switch (type) {
            case ID -> formatted(SchemaType.STRING, "uuid");
            case TEXT -> text();
            case INTEGER -> integer();
            case BIG_INTEGER -> anyOf(formatted(SchemaType.INTEGER, "int64"), formatted(SchemaType.STRING, "int64"));
            case FLOAT, REAL -> formatted(SchemaType.NUMBER, "double");
            case DECIMAL -> anyOf(Schemas.plain(SchemaType.NUMBER), decimal());
            case BOOLEAN -> flag();
            case TIMESTAMP -> moment();
            case DATE -> formatted(SchemaType.STRING, "date");
            case JSON -> any();
        };
    }

    private static Schema decimal() {
        return formatted(SchemaType.STRING, "decimal");
    }

    private static Schema composite(CompositeType type) {
        var members = new LinkedHashMap<String, Schema>();
        type.parts().forEach(part -> members.put(part.name(), orNull(text())));
        return Schemas.part(members);
    }
}
