package io.refract.identity;

import io.refract.catalog.Hidden;
import io.refract.catalog.Inverse;
import io.refract.entity.StoredEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// A device on which a user is signed in. Only the hash of its token is stored.
@Entity(name = "Session")
@Table(name = "sessions")
@DynamicUpdate
public class Session extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    @Inverse("sessions")
    private User user;

    @Hidden
    @Column(name = "session_token", nullable = false)
    private String sessionToken;

    @Column(nullable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant expires;

    @Column(name = "user_agent")
    private @Nullable String userAgent;

    private @Nullable String ip;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}
}
