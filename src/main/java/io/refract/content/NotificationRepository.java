package io.refract.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Notifications, for writing.
@ApplicationScoped
public class NotificationRepository implements PanacheRepositoryBase<Notification, UUID> {}
