package io.refract.mails;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/// Writes the mails of one kind. Every bean of this type takes part.
public interface Letter {
    /// The name of the kind, as in the table.
    String kind();

    /// Writes a mail, for each attempt anew; empty if there is nobody, or nothing more, to write to.
    Uni<Optional<Mail>> write(Asked asked);
}
