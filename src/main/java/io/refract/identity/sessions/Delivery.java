package io.refract.identity.sessions;

import org.jspecify.annotations.Nullable;

/// How a client gets refresh tokens.
public enum Delivery {
    /// As a member of the answer.
    BODY,

    /// As a cookie.
    COOKIE;

    /// @param cookie as the client has asked
    public static Delivery of(@Nullable Boolean cookie) {
        return Boolean.TRUE.equals(cookie) ? COOKIE : BODY;
    }
}
