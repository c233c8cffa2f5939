package io.refract.encryption;

/// Something that is stored cannot be decrypted: its key is not among those that are set, or it was changed, or it was
/// moved from another place. The message names the key and the place, and holds nothing of the secret.
public final class UnreadableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSecretException(String message) {
        super(message);
    }
}
