package io.refract.catalog;

/// A column as a field of a model.
///
/// @param name the name that clients use
/// @param column the column's name in the database
/// @param required whether the column is `not null`, so that every row that is read has a value
/// @param hidden whether the field never leaves the server and cannot be named by a client
/// @param encrypted whether its texts are encrypted before they are stored; such a field is hidden
/// @param writing what may be written into it
public record Field(
        String name,
        String column,
        ValueType type,
        boolean required,
        boolean hidden,
        boolean encrypted,
        Writing writing) {
    public Field {
        if (encrypted
                && (!hidden || type != ScalarType.TEXT || writing.initial().isPresent())) {
            throw new IllegalArgumentException(name + " cannot be encrypted: it is no hidden text without a default");
        }
    }

    /// One that is stored as it is.
    public Field(String name, String column, ValueType type, boolean required, boolean hidden, Writing writing) {
        this(name, column, type, required, hidden, false, writing);
    }

    /// @param readOnly whether only Refract itself or the database writes it; else it may be written at any
    /// time
    public Field(String name, String column, ValueType type, boolean required, boolean hidden, boolean readOnly) {
        this(name, column, type, required, hidden, readOnly ? Writing.NEVER : Writing.freely(!required));
    }

    /// Whether a new row has to be given a value.
    public boolean isNeeded() {
        return required && !writing.filled();
    }

    /// Whether only Refract itself or the database writes it.
    public boolean readOnly() {
        return !writing.atCreation() && !writing.later();
    }
}
