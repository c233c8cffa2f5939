package io.refract.identity.sessions;

import static io.refract.query.Assignment.to;
import static io.refract.query.Condition.all;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.not;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.identity.tokens.Holder;
import io.refract.query.Assignment;
import io.refract.query.Condition;
import io.refract.query.Create;
import io.refract.query.DeleteMany;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Begins and ends sessions, as part of some work.
///
/// Other pods find out about an end when they ask the database again, after
/// [io.refract.identity.tokens.CallerRoles] has forgotten.
@Singleton
public class Sessions {
    static final String MODEL = "session";

    /// Those that have to go before there is another one.
    private static final String SURPLUS =
            "select id from public.sessions where user_id = $1 order by created_at desc, id desc offset $2 limit 1000";

    private static final String OF_TOKEN = "select user_id, id from public.sessions where session_token = $1";

    private final Engine engine;
    private final SessionConfig config;

    Sessions(Engine engine, SessionConfig config) {
        this.engine = engine;
        this.config = config;
    }

    /// Begins a session. Whoever calls has locked the user's row, so that no two count the user's sessions at once.
    Uni<Started> begin(UUID user, Device device, Work work) {
        var token = RefreshToken.first();
        return endSurplus(user, work)
                .chain(() ->
                        engine.writeTrusted(new Create(MODEL, data(user, token, device), Selection.of("id")), work))
                .map(made -> new Started(user, Objects.requireNonNull(made.id(), "it is one row"), token));
    }

    private RowData data(UUID user, RefreshToken token, Device device) {
        var fields = new ArrayList<Assignment>(List.of(
                to("userId", user),
                to("sessionToken", token.familyHash()),
                to("secretHash", token.secretHash()),
                to("expires", Instant.now().plus(config.idle())),
                to("ip", device.address())));
        if (device.userAgent() != null) {
            fields.add(to("userAgent", device.userAgent()));
        }
        return new RowData(fields, List.of());
    }

    private Uni<Void> endSurplus(UUID user, Work work) {
        return work.run(Statement.of("session.surplus", SURPLUS, user, (long) config.most() - 1))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : end(field("id").oneOf(ids(rows)), work).replaceWithVoid());
    }

    private static List<UUID> ids(List<Cells> rows) {
        return rows.stream().map(row -> row.id(0)).toList();
    }

    /// Ends one session of a user's; whether it was there.
    Uni<Boolean> end(Holder holder, Work work) {
        return end(
                all(
                        field("id").equalTo(holder.session().orElseThrow()),
                        field("userId").equalTo(holder.user())),
                work);
    }

    private static Holder holder(Cells row) {
        return Holder.of(row.id(0), row.id(1));
    }

    /// Ends the session that a refresh token belongs to, be it the last one or one before; tells which it was.
    Uni<Optional<Holder>> end(RefreshToken token, Work work) {
        return work.run(Statement.of("session.of", OF_TOKEN, token.familyHash()))
                .map(rows -> rows.stream().findFirst().map(Sessions::holder))
                .call(found -> found.isPresent()
                        ? end(found.get(), work)
                        : Uni.createFrom().item(false));
    }

    /// Ends all sessions of a user.
    public Uni<Void> endAll(UUID user, Work work) {
        return end(field("userId").equalTo(user), work).replaceWithVoid();
    }

    /// Ends all sessions of a user but the one that the user calls in.
    Uni<Void> endOthers(Caller.SignedIn user, Work work) {
        var own = field("userId").equalTo(user.id());
        return end(
                        user.session()
                                .map(session -> all(own, not(field("id").equalTo(session))))
                                .orElse(own),
                        work)
                .replaceWithVoid();
    }

    /// Whether there was any.
    private Uni<Boolean> end(Condition which, Work work) {
        return engine.writeTrusted(new DeleteMany(MODEL, which, null), work).map(deleted -> deleted.rows() > 0);
    }
}
