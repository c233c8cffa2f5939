package io.refract.identity.tokens;

import java.util.Optional;

/// The keys of access tokens, looked at before anything is started.
public final class SigningKeys {
    private SigningKeys() {}

    /// What is wrong with them, in one line without a word of them; empty if nothing is.
    ///
    /// @param setting as it was given
    public static Optional<String> refusal(Optional<String> setting) {
        return new KeyRing(setting, Optional.empty()).refusal();
    }
}
