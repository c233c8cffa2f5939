package io.refract.local;

import io.refract.RefusedException;

/// A local server that cannot run here; the message tells a person what to do about it.
public sealed class LocalServerException extends RefusedException permits LocalServerException.InUse {
    private static final long serialVersionUID = 1L;

    LocalServerException(String message) {
        super(message);
    }

    LocalServerException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Another process uses the folder.
    public static final class InUse extends LocalServerException {
        private static final long serialVersionUID = 1L;

        InUse(String message) {
            super(message);
        }
    }
}
