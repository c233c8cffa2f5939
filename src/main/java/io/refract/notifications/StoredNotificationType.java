package io.refract.notifications;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.entity.TolerantEnum;

/// Types of notifications as rows hold them.
@RegisterForReflection
final class StoredNotificationType extends TolerantEnum<NotificationType> {
    private static final long serialVersionUID = 1L;

    StoredNotificationType() {
        super(NotificationType.class, NotificationType.SYSTEM);
    }
}
