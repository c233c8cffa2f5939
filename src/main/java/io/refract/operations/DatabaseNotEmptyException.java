package io.refract.operations;

/// The database holds data that a command must not mix with its own; the message says what to do.
public final class DatabaseNotEmptyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseNotEmptyException(String message) {
        super(message);
    }
}
