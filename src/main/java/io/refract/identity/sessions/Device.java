package io.refract.identity.sessions;

import io.refract.kernel.Text;
import org.jspecify.annotations.Nullable;

/// From where somebody signs in, for their own list of sessions.
///
/// @param userAgent what the client calls itself
/// @param address as limits count it
public record Device(@Nullable String userAgent, String address) {
    private static final int MOST = 1_000;

    /// @param userAgent whatever the client has sent
    public static Device of(@Nullable String userAgent, String address) {
        return new Device(
                userAgent == null || userAgent.isBlank() || !Text.storable(userAgent) ? null : shortened(userAgent),
                address);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }
}
