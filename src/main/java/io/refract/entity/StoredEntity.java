package io.refract.entity;

import io.refract.catalog.ReadOnly;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/// An entity with the columns of every table: an id of version 7 and the times that the database keeps.
///
/// The times are not read back after a write; what answers a request is read anew.
@MappedSuperclass
@EntityListeners(Written.class)
@SuppressWarnings("NullAway.Init")
public abstract class StoredEntity {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @ReadOnly
    private UUID id;

    @ReadOnly
    @Column(name = "created_at", nullable = false, insertable = false, updatable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant createdAt;

    @ReadOnly
    @Column(name = "updated_at", nullable = false, insertable = false, updatable = false)
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private Instant updatedAt;

    /// Set once the entity has been persisted.
    public UUID id() {
        return id;
    }
}
