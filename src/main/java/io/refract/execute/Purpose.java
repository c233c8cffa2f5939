package io.refract.execute;

import java.util.Locale;

/// What a connection to the database is for.
enum Purpose {
    /// Reads outside of transactions.
    READ("-read"),
    /// Transactions.
    WRITE(""),
    /// Transactions that span requests.
    HELD("-held"),
    /// Rows of any number.
    STREAM("-stream"),
    /// Those who ask how the database is.
    HEALTH("-health");

    private final String ending;

    Purpose(String ending) {
        this.ending = ending;
    }

    /// By which the server knows the connection.
    ///
    /// @param program by which it knows the program
    String name(String program) {
        return program + ending;
    }

    /// As metrics and the log tell it.
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
