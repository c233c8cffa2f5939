package io.refract.identity;

import io.refract.catalog.FilledWithCaller;
import io.refract.catalog.Inverse;
import io.refract.catalog.Unique;
import io.refract.entity.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Pattern;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What a user has chosen; at most one per user.
@Entity(name = "UserSettings")
@Table(name = "user_settings")
@Unique("userId")
@DynamicUpdate
public class UserSettings extends VersionedEntity {
    private static final String LANGUAGE = "[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*";

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @FilledWithCaller
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    @Inverse("settings")
    private User user;

    @Column(name = "profile_private", nullable = false)
    private boolean profilePrivate;

    @Column(name = "email_notifications", nullable = false)
    private boolean emailNotifications = true;

    @Column(name = "push_notifications", nullable = false)
    private boolean pushNotifications = true;

    @JavaType(StoredTheme.class)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false, columnDefinition = "public.theme")
    private Theme theme = Theme.SYSTEM;

    @Column(nullable = false)
    @Pattern(regexp = LANGUAGE, message = "must be a language tag, such as en or pt-BR")
    private String language = "en";

    @Column(nullable = false)
    @TimeZone
    private String timezone = "UTC";

    @SuppressWarnings("NullAway.Init")
    protected UserSettings() {}

    /// The settings that a user begins with.
    public UserSettings(User user) {
        this.user = user;
    }

    public void theme(Theme value) {
        theme = value;
    }
}
