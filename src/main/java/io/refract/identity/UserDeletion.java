package io.refract.identity;

import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// What a feature does about a user who is being deleted. Every bean of this type takes part.
@FunctionalInterface
public interface UserDeletion {
    /// Deletes or hides what the user leaves behind, in the transaction that deletes the user softly. A failure keeps
    /// the user.
    ///
    /// @param user the one who is deleted, who need not be the one who acts
    Uni<Void> deleting(UnitOfWork unit, UUID user);
}
