package io.refract.identity.sessions;

import static io.refract.query.Assignment.to;

import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.identity.SecurityNotices;
import io.refract.identity.tokens.Holder;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.sql.Cells;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Gives the successor of a refresh token.
///
/// The session's row is locked from the look at it to the commit, so that of two requests with the same token, on
/// whichever pods, the second one sees what the first one has made of it.
@Singleton
class Rotation {
    /// All moments are the database's, which has one clock for all pods.
    private static final String LOCK = """
            select s.id, s.user_id, coalesce(s.secret_hash = $2, false),
                   coalesce(s.previous_hash = $2, false) and s.last_used > now() - make_interval(secs => $3), s.nonce,
                   s.expires > now() and s.created_at + make_interval(secs => $5) > now() and u.deleted_at is null,
                   now(), least(now() + make_interval(secs => $4), s.created_at + make_interval(secs => $5))
            from public.sessions s join public.users u on u.id = s.user_id
            where s.session_token = $1 for update of s""";

    private static final String REPLAYED = "You have been signed out on one of your devices";
    private static final String REPLAYED_MORE =
            "A sign-in of yours was used a second time after it had been replaced. Somebody may have copied it,"
                    + " so it has been ended. If this was not you, change your password.";

    private final Engine engine;
    private final Sessions sessions;
    private final SecurityNotices notices;
    private final SessionConfig config;

    Rotation(Engine engine, Sessions sessions, SecurityNotices notices, SessionConfig config) {
        this.engine = engine;
        this.sessions = sessions;
        this.notices = notices;
        this.config = config;
    }

    /// What has come of a token that was presented. All of it is to be committed.
    sealed interface Outcome {
        /// It has a successor.
        record Next(Started started) implements Outcome {}

        /// There is no such session, or no longer.
        record Unknown() implements Outcome {}

        /// It had been replaced before: the session has been ended, and its user been told.
        record Replayed(UUID user) implements Outcome {}
    }

    /// A session's row, and what the token is to it.
    private record Found(
            UUID session,
            UUID user,
            boolean current,
            boolean previous,
            String nonce,
            boolean live,
            Object now,
            Object expires) {
        static Found of(Cells row) {
            return new Found(
                    row.id(0),
                    row.id(1),
                    isTrue(row, 2),
                    isTrue(row, 3),
                    String.valueOf(row.value(4)),
                    isTrue(row, 5),
                    Objects.requireNonNull(row.value(6)),
                    Objects.requireNonNull(row.value(7)));
        }

        private static boolean isTrue(Cells row, int column) {
            return Boolean.TRUE.equals(row.value(column));
        }
    }

    Uni<Outcome> next(RefreshToken token, Work work) {
        return work.run(Statement.of(
                        "session.lock",
                        LOCK,
                        token.familyHash(),
                        token.secretHash(),
                        config.grace().toMillis() / 1e3,
                        (double) config.idle().toSeconds(),
                        (double) config.lifetime().toSeconds()))
                .map(rows -> rows.stream().findFirst().map(Found::of).filter(Found::live))
                .chain(found -> found.map(it -> outcome(it, token, work))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown())));
    }

    private Uni<Outcome> outcome(Found found, RefreshToken token, Work work) {
        if (found.current()) {
            return rotate(found, token, work);
        }
        return found.previous()
                ? Uni.createFrom().item(next(found, token.successor(found.nonce())))
                : revoke(found, work);
    }

    private static Outcome next(Found found, RefreshToken successor) {
        return new Outcome.Next(new Started(found.user(), found.session(), successor));
    }

    private Uni<Outcome> rotate(Found found, RefreshToken token, Work work) {
        var nonce = RefreshToken.nonce();
        var successor = token.successor(nonce);
        var data = new RowData(
                List.of(
                        to("secretHash", successor.secretHash()),
                        to("previousHash", token.secretHash()),
                        to("nonce", nonce),
                        to("expires", found.expires()),
                        to("lastUsedAt", found.now())),
                List.of());
        var row = NamedRow.byId(found.session());
        return engine.writeTrusted(new Update(Sessions.MODEL, row, data, Selection.of("id")), work)
                .replaceWith(() -> next(found, successor));
    }

    private Uni<Outcome> revoke(Found found, Work work) {
        return sessions.end(Holder.of(found.user(), found.session()), work)
                .chain(() -> notices.tell(found.user(), REPLAYED, REPLAYED_MORE, work))
                .replaceWith(() -> new Outcome.Replayed(found.user()));
    }
}
