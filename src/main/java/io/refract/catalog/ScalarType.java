package io.refract.catalog;

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
    public String sqlName() {
        return sqlName;
    }
}
