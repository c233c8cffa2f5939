package io.refract.identity.providers;

import io.refract.identity.SecurityNotices;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Tells users that there is another way to sign in as them.
@Singleton
class LinkedNotice {
    private final SecurityNotices notices;

    LinkedNotice(SecurityNotices notices) {
        this.notices = notices;
    }

    Uni<Void> tell(UUID user, Provider provider, Work work) {
        return notices.tell(
                user,
                "Another way to sign in",
                "An account with the provider " + provider.name()
                        + " was added to yours. If this was not you, remove it and change your password.",
                work);
    }
}
