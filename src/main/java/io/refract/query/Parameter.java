package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A value that is bound when the statement runs.
///
/// All parameters are equal, whatever they hold, so that queries are equal when their shapes are. One instance stands
/// in one place of one query.
public final class Parameter implements Operand {
    private final Object value;

    public Parameter(Object value) {
        this.value = value;
    }

    public Object value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameter;
    }

    @Override
    public int hashCode() {
        return 31;
    }

    /// Never shows the value: queries are logged by shape.
    @Override
    public String toString() {
        return "?";
    }
}
