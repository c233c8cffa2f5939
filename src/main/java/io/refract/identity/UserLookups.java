package io.refract.identity;

import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Users by what they are known by beside their id.
@ApplicationScoped
public class UserLookups {
    private static final String ID_BY_EMAIL =
            "select id from public.users where public.without_case(email) = public.without_case($1)"
                    + " and deleted_at is null";

    private final Engine engine;
    private final Database database;
    private final UserReads reads;

    UserLookups(Engine engine, Database database, UserReads reads) {
        this.engine = engine;
        this.database = database;
        this.reads = reads;
    }

    /// The user with exactly this username.
    Uni<Document> byUsername(String username, Caller caller) {
        return engine.find(UserDocuments.VIEW.where(field("username").equalTo(username)), caller)
                .map(UserDocuments.VIEW::required);
    }

    /// The user with this e-mail address, in any letter case. Fails with `P2025` for staff if there is none, and with
    /// `FORBIDDEN` for others unless the address is their own: they do not learn whether it is in use.
    Uni<Document> byEmail(String email, Caller.SignedIn caller) {
        return switch (caller.role()) {
            case USER -> seen(email, caller, notOwn());
            case MODERATOR -> unseen(email, caller);
            case ADMIN -> seen(email, caller, UserDocuments.VIEW.notFound());
        };
    }

    private Uni<Document> seen(String email, Caller caller, Failure otherwise) {
        return engine.find(UserDocuments.VIEW.where(field("email").equalToIgnoringCase(email)), caller)
                .map(found -> found.orElseThrow(() -> otherwise));
    }

    /// Moderators may look for an address that they may not see in the answer.
    private Uni<Document> unseen(String email, Caller caller) {
        engine.admit(() -> UserDocuments.VIEW.where(field("email").equalToIgnoringCase(email)), caller);
        return idByEmail(email)
                .map(id -> id.orElseThrow(UserDocuments.VIEW::notFound))
                .chain(id -> reads.byId(id, caller));
    }

    /// The id of the user with this e-mail address, in any letter case; for nobody else's eyes.
    public Uni<Optional<UUID>> idByEmail(String email) {
        return database.run(Statement.of("user.idByEmail", ID_BY_EMAIL, email))
                .map(rows -> rows.stream().findFirst().map(row -> (UUID) row.value(0)));
    }

    private static Failure notOwn() {
        return Failure.of(ErrorCode.FORBIDDEN, "Only staff may look for the e-mail addresses of others.");
    }
}
