package io.refract.catalog;

/// An array column.
public record ListType(ScalarType element) implements ValueType {
    @Override
    public String sqlName() {
        return element.sqlName() + "[]";
    }
}
