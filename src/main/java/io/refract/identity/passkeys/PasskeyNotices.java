package io.refract.identity.passkeys;

import io.refract.identity.SecurityNotices;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Tells users what becomes of the passkeys that sign in as them.
@Singleton
class PasskeyNotices {
    private final SecurityNotices notices;

    PasskeyNotices(SecurityNotices notices) {
        this.notices = notices;
    }

    Uni<Void> added(UUID user, Work work) {
        return notices.tell(
                user,
                "Another way to sign in",
                "A passkey was added to your account. If this was not you, remove it and change your password.",
                work);
    }

    Uni<Void> removed(UUID user, Work work) {
        return notices.tell(
                user,
                "One way less to sign in",
                "A passkey was removed from your account. If this was not you, change your password.",
                work);
    }

    Uni<Void> copied(UUID user, Work work) {
        return notices.tell(
                user,
                "A passkey of yours may have been copied",
                "A passkey has signed with a number that it had passed before, so it was refused. If you did not sign in"
                        + " just now, remove it.",
                work);
    }
}
