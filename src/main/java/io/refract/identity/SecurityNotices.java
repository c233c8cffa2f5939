package io.refract.identity;

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

/// Tells users what has become of the ways to sign in as them, so that they hear of it who did not want it.
@Singleton
public class SecurityNotices {
    private final Engine engine;

    SecurityNotices(Engine engine) {
        this.engine = engine;
    }

    /// A notification, once the work is committed.
    public Uni<Void> tell(UUID user, String title, String message, Work work) {
        var data = new RowData(
                List.of(to("recipientId", user), to("type", "SYSTEM"), to("title", title), to("message", message)),
                List.of());
        return engine.writeTrusted(new Create("notification", data, Selection.of("id")), work)
                .replaceWithVoid();
    }
}
