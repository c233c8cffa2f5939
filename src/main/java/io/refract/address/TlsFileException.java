package io.refract.address;

/// A file of certificates or keys cannot be used. The message is a reason of one line that names the file.
public final class TlsFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TlsFileException(String reason) {
        super(reason, null, false, false);
    }
}
