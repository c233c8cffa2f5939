package io.refract.address;

/// An address that cannot be used. The message is one line that names the setting and the reason, without a secret.
public final class AddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param setting that the address is given by
    /// @param reason goes on behind the setting's name
    AddressException(String setting, String reason) {
        super(setting + " " + reason, null, false, false);
    }
}
