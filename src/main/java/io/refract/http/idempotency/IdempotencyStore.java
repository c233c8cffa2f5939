package io.refract.http.idempotency;

import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/// The table `idempotency_keys`.
@Singleton
class IdempotencyStore {
    private static final String CLAIM = """
            insert into public.idempotency_keys as held (caller, key, method, path, request_hash, locked_until)
            values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
            on conflict (caller, key) do update
            set method = excluded.method, path = excluded.path, request_hash = excluded.request_hash,
                created_at = now(), locked_until = excluded.locked_until, status = null, headers = null, body = null
            where held.created_at < now() - make_interval(secs => $7)
               or held.status is null and held.locked_until < now() and held.request_hash = excluded.request_hash
            returning locked_until""";

    private static final String FIND = """
            select request_hash = $3, status, headers::text, body from public.idempotency_keys
             where caller = $1 and key = $2""";

    private static final String STORE = """
            update public.idempotency_keys set status = $4, headers = $5::text::jsonb, body = $6
            where caller = $1 and key = $2 and locked_until = $3 and status is null
            returning 1""";

    private static final String RELEASE = """
            delete from public.idempotency_keys
            where caller = $1 and key = $2 and locked_until = $3 and status is null""";

    private static final String PURGE = """
            delete from public.idempotency_keys where ctid = any (array(
                select ctid from public.idempotency_keys where created_at < now() - make_interval(secs => $1) limit $2))
            returning 1""";

    private final double leaseSeconds;
    private final double keepSeconds;

    IdempotencyStore(IdempotencyConfig config) {
        this.leaseSeconds = config.lease().toMillis() / 1000.0;
        this.keepSeconds = config.keep().toMillis() / 1000.0;
    }

    /// Takes the key, unless it is held; one that was lost with its pod, or is old, is taken over.
    Uni<Claim> claim(StatementRunner runner, IdempotencyKey key) {
        var claim = Statement.of(
                "idempotency.claim",
                CLAIM,
                key.caller(),
                key.key(),
                key.method(),
                key.path(),
                Buffer.buffer(key.hash()),
                leaseSeconds,
                keepSeconds);
        return runner.run(claim)
                .chain(rows -> rows.isEmpty()
                        ? find(runner, key)
                        : Uni.createFrom().item(new Claim.Won((OffsetDateTime)
                                Objects.requireNonNull(rows.getFirst().value(0)))));
    }

    private static Uni<Claim> find(StatementRunner runner, IdempotencyKey key) {
        return runner.run(Statement.of("idempotency.find", FIND, key.caller(), key.key(), Buffer.buffer(key.hash())))
                .map(IdempotencyStore::claim);
    }

    /// A row that has gone in the meantime was released by its request, so trying again is right as if it still
    /// ran.
    private static Claim claim(List<Cells> rows) {
        if (rows.isEmpty()) {
            return new Claim.Running();
        }
        var row = rows.getFirst();
        if (!Boolean.TRUE.equals(row.value(0))) {
            return new Claim.Different();
        }
        return row.value(1) instanceof Number status
                ? new Claim.Answered(new StoredAnswer(
                        status.intValue(), new JsonObject((String) row.value(2)), (Buffer) row.value(3)))
                : new Claim.Running();
    }

    /// Keeps the answer; false if the claim has been lost to another request.
    Uni<Boolean> store(StatementRunner runner, IdempotencyKey key, Claim.Won claim, StoredAnswer answer) {
        var store = Statement.of(
                "idempotency.store",
                STORE,
                key.caller(),
                key.key(),
                claim.lockedUntil(),
                (short) answer.status(),
                answer.headers().encode(),
                answer.body());
        return runner.run(store).map(rows -> !rows.isEmpty());
    }

    /// Gives the key free.
    Uni<Void> release(StatementRunner runner, IdempotencyKey key, Claim.Won claim) {
        return runner.run(Statement.of("idempotency.release", RELEASE, key.caller(), key.key(), claim.lockedUntil()))
                .replaceWithVoid();
    }

    /// Deletes some of the answers that are too old; how many it were.
    Uni<Integer> purge(StatementRunner runner, int atMost) {
        return runner.run(Statement.of("idempotency.purge", PURGE, keepSeconds, atMost))
                .map(List::size);
    }
}
