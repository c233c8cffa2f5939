package io.refract.audit;

import io.refract.catalog.ReadOnly;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// One change of one row. Secrets are never recorded.
@Entity(name = "AuditLog")
@Table(schema = "audit", name = "audit_logs")
@Immutable
@SuppressWarnings("NullAway.Init")
public class AuditLog {
    @Id
    @ReadOnly
    private UUID id;

    /// With its schema, such as `public.posts`.
    @ReadOnly
    @Column(name = "table_name", nullable = false)
    private String tableName;

    @ReadOnly
    @Column(name = "record_id", nullable = false)
    private String recordId;

    @ReadOnly
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false, columnDefinition = "audit.operation")
    private Operation operation;

    /// Before the change; of an update only the columns that changed.
    @ReadOnly
    @Column(name = "old_values", columnDefinition = "jsonb")
    private @Nullable JsonObject oldValues;

    /// After the change; of an update only the columns that changed.
    @ReadOnly
    @Column(name = "new_values", columnDefinition = "jsonb")
    private @Nullable JsonObject newValues;

    /// The acting user, who may be gone by now; null for the system.
    @ReadOnly
    @Column(name = "user_id")
    private @Nullable UUID userId;

    /// The API key by which the user has acted, which may be gone by now; null for a session.
    @ReadOnly
    @Column(name = "api_key_id")
    private @Nullable UUID apiKeyId;

    @ReadOnly
    @Column(name = "request_id")
    private @Nullable String requestId;

    @ReadOnly
    @Column(name = "\"timestamp\"", nullable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant timestamp;

    protected AuditLog() {}
}
