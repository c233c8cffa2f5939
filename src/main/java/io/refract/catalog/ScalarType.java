package io.refract.catalog;

import java.util.Optional;

/// The built-in types.
public enum ScalarType implements ValueType {
    ID("uuid"),
    TEXT("text"),
    INTEGER("int4"),
    BIG_INTEGER("int8"),
    FLOAT("float8"),
    /// A single-precision number, such as the rank of a full-text match.
    REAL("float4"),
    DECIMAL("numeric"),
    BOOLEAN("bool"),
    /// A moment, to the millisecond.
    TIMESTAMP("timestamptz"),
    DATE("date"),
    JSON("jsonb");

    private final String sqlName;

    ScalarType(String sqlName) {
        this.sqlName = sqlName;
    }

    @Override
    public Optional<ScalarType> average() {
        return switch (this) {
            case INTEGER, BIG_INTEGER, FLOAT, REAL -> Optional.of(FLOAT);
            case DECIMAL -> Optional.of(DECIMAL);
            case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, JSON -> Optional.empty();
        };
    }

    /// Big integers may add up to more than one can hold.
    @Override
    public Optional<ScalarType> sum() {
        return average().map(_ -> this == BIG_INTEGER ? DECIMAL : this);
    }

    @Override
    public String sqlName() {
        return sqlName;
    }
}
