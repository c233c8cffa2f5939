package io.refract.identity.passkeys;

import static io.refract.query.Assignment.to;

import io.refract.engine.Engine;
import io.refract.query.Create;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Tells users what becomes of the passkeys that sign in as them, so that they hear of it who did not want it.
@Singleton
class PasskeyNotices {
    private final Engine engine;

    PasskeyNotices(Engine engine) {
        this.engine = engine;
    }

    Uni<Void> added(UUID user, Work work) {
        return tell(
                user,
                "Another way to sign in",
                "A passkey was added to your account. If this was not you, remove it and change your password.",
                work);
    }

    Uni<Void> removed(UUID user, Work work) {
        return tell(
                user,
                "One way less to sign in",
                "A passkey was removed from your account. If this was not you, change your password.",
                work);
    }

    Uni<Void> copied(UUID user, Work work) {
        return tell(
                user,
                "A passkey of yours may have been copied",
                "A passkey has signed with a number that it had passed before, so it was refused. If you did not sign in"
                        + " just now, remove it.",
                work);
    }

    private Uni<Void> tell(UUID user, String title, String message, Work work) {
        var data = new RowData(
                List.of(to("recipientId", user), to("type", "SYSTEM"), to("title", title), to("message", message)),
                List.of());
        return engine.writeTrusted(new Create("notification", data, Selection.of("id")), work)
                .replaceWithVoid();
    }
}
