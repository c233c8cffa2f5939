package io.refract.notifications;

/// What a notification tells of.
public enum NotificationType {
    LIKE,
    COMMENT,
    FOLLOW,
    MENTION,
    SYSTEM
}
