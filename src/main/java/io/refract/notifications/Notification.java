package io.refract.notifications;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Hidden;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.entity.StoredEntity;
import io.refract.identity.User;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something that a user is told.
@Entity(name = "Notification")
@Table(name = "notifications")
@Unique("dedupeKey")
@DynamicUpdate
public class Notification extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recipient_id", nullable = false, updatable = false)
    @Inverse("notifications")
    private User recipient;

    @ManyToOne(fetch = FetchType.LAZY)
    @FilledWithCaller
    @JoinColumn(name = "sender_id", updatable = false)
    private @Nullable User sender;

    @JavaType(StoredNotificationType.class)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false, columnDefinition = "public.notification_type")
    private NotificationType type;

    @Column(nullable = false)
    @NotBlank
    @Size(max = 200)
    private String title;

    @Column(nullable = false)
    @Size(max = 2_000)
    private String message;

    @Column(nullable = false)
    private boolean read;

    @Column(columnDefinition = "jsonb")
    private @Nullable JsonObject metadata;

    /// What is told of, such as `LIKE:post:<post id>:<sender id>`: unique, so that it is told once. Null
    /// where it may
    /// be told again.
    @Hidden
    @Column(name = "dedupe_key", updatable = false)
    @Size(min = 1, max = 200)
    private @Nullable String dedupeKey;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /// @param sender who caused it, or null for the system
    public Notification(User recipient, @Nullable User sender, NotificationType type, String title, String message) {
        this.recipient = recipient;
        this.sender = sender;
        this.type = type;
        this.title = title;
        this.message = message;
    }

    public void metadata(@Nullable JsonObject value) {
        metadata = value;
    }
}
