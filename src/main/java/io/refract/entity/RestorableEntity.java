package io.refract.entity;

import io.refract.catalog.ReadOnly;
import io.refract.catalog.SoftDelete;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;
import org.jspecify.annotations.Nullable;

/// An entity whose row stays when it is deleted, and may come back.
@MappedSuperclass
@SoftDelete
public abstract class RestorableEntity extends VersionedEntity {
    @ReadOnly
    @Column(name = "deleted_at")
    @JdbcType(TimestampUtcAsOffsetDateTimeJdbcType.class)
    private @Nullable Instant deletedAt;

    public void restore() {
        deletedAt = null;
    }
}
