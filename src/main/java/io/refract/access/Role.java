package io.refract.access;

/// What a signed-in user may do, in rising order.
public enum Role {
    USER,
    MODERATOR,
    ADMIN
}
