package io.refract.oracle;

/// Three-valued logic, as in SQL.
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    Truth or(Truth other) {
        return ordinal() > other.ordinal() ? this : other;
    }

    Truth not() {
        return values()[2 - ordinal()];
    }

    boolean holds() {
        return this == TRUE;
    }
}
