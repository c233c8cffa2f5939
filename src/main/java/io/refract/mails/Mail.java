package io.refract.mails;

/// A mail as it is sent: plain text to one address.
public record Mail(String to, String subject, String text) {
    /// Leaves out what it says, which may be secret.
    @Override
    public String toString() {
        return "Mail";
    }
}
