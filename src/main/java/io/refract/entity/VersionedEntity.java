package io.refract.entity;

import io.refract.catalog.ReadOnly;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/// An entity under the optimistic lock.
@MappedSuperclass
public abstract class VersionedEntity extends StoredEntity {
    @Version
    @ReadOnly
    @Column(nullable = false)
    private int version;

    /// Raised by every change; the optimistic lock.
    public int version() {
        return version;
    }
}
