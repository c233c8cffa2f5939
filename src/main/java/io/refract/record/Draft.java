package io.refract.record;

import org.hibernate.reactive.mutiny.Mutiny;

/// The body of a request for a new record.
public interface Draft<E> {
    /// @param session gives references to other records
    E toRecord(Mutiny.Session session);
}
