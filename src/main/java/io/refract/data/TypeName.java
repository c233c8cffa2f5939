package io.refract.data;

import io.refract.catalog.CompositeType;
import io.refract.catalog.Computed;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;

/// Types by the names that the Prisma family has for them.
final class TypeName {
    private TypeName() {}

    /// Of a list, its elements' type.
    static String of(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> of(scalar);
            case EnumType enumType -> enumType.name();
            case ListType list -> of(list.element());
            case CompositeType _ -> "Object";
        };
    }

    private static String of(ScalarType type) {
        return switch (type) {
            case ID, TEXT -> "String";
            case INTEGER -> "Int";
            case BIG_INTEGER -> "BigInt";
            case FLOAT, REAL -> "Float";
            case DECIMAL -> "Decimal";
            case BOOLEAN -> "Boolean";
            case TIMESTAMP -> "DateTime";
            case DATE -> "Date";
            case JSON -> "Json";
        };
    }

    static ScalarType of(Computed computed) {
        return switch (computed) {
            case Computed.FirstPresent _ -> ScalarType.TEXT;
            case Computed.WithinLast _ -> ScalarType.BOOLEAN;
        };
    }
}
