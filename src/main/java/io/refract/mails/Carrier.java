package io.refract.mails;

import io.smallrye.mutiny.Uni;

/// Hands a mail over.
interface Carrier {
    /// Completes when somebody else is responsible for the mail, and fails otherwise.
    Uni<Void> carry(Mail mail);
}
