package io.refract.keys;

/// The setting of the keys cannot be used; the message goes on behind the setting's name, in one line, and holds
/// nothing of the keys.
public final class RefusedKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedKeysException(String message) {
        super(message);
    }
}
