package io.refract.record;

import io.refract.kernel.Change;
import org.hibernate.reactive.mutiny.Mutiny;

/// The body of a request that changes some fields of a record.
public interface Edit<E> {
    /// The version that the change is based on; absent if the client does not mind.
    Change<Integer> version();

    /// @param session gives references to other records
    void applyTo(E record, Mutiny.Session session);
}
