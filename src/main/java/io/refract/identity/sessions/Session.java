package io.refract.identity.sessions;

import io.refract.catalog.FilledByDatabase;
import io.refract.catalog.Hidden;
import io.refract.catalog.Inverse;
import io.refract.entity.StoredEntity;
import io.refract.identity.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// A device on which a user is signed in, by a family of refresh tokens of which only hashes are stored.
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
    @Size(min = 1, max = 200)
    private String sessionToken;

    @Hidden
    @Column(name = "secret_hash")
    @Size(min = 1, max = 100)
    private @Nullable String secretHash;

    @Hidden
    @Column(name = "previous_hash")
    @Size(min = 1, max = 100)
    private @Nullable String previousHash;

    @Hidden
    @Size(min = 1, max = 100)
    private @Nullable String nonce;

    @Column(nullable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant expires;

    @FilledByDatabase
    @Column(name = "last_used", nullable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant lastUsedAt;

    @Column(name = "user_agent")
    @Size(max = 1_000)
    private @Nullable String userAgent;

    @Size(max = 45)
    private @Nullable String ip;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}
}
