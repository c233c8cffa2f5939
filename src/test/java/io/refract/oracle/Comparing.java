package io.refract.oracle;

import io.refract.catalog.EnumType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.math.BigDecimal;
import java.util.Comparator;

/// The order of values of a type, none of them null.
///
/// @param bytewise whether texts have the order of their bytes rather than that of the database's locale
record Comparing(ValueType type, Texts texts, boolean bytewise) implements Comparator<Object> {
    @Override
    public int compare(Object left, Object right) {
        return switch (type) {
            case EnumType members ->
                Integer.compare(
                        members.values().indexOf((String) left),
                        members.values().indexOf((String) right));
            case ScalarType scalar
            when scalar == ScalarType.TEXT -> texts.compare((String) left, (String) right, bytewise);
            default -> comparable(left, right);
        };
    }

    @SuppressWarnings("unchecked")
    private static int comparable(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    /// Whether two values are equal, whatever the scale of a number.
    static boolean equal(Object left, Object right) {
        return left instanceof BigDecimal number && right instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : left.equals(right);
    }
}
