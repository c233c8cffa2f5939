package io.refract.cache;

import io.refract.cache.Start.Token;
import io.refract.cache.Unavailable.Reason;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cache's vocabulary on Redis: one method per round trip. Each fails with [Unavailable] only.
final class Store {
    /// How many documents one step of an invalidation drops: well below a millisecond of Redis's time.
    static final int STEP = 500;

    private static final byte[] ABSENT = {0};

    private final Lines lines;
    private final Meters meters;
    private final Keys keys;
    private final Duration lockTtl;
    private final Duration markTtl;

    /// @param markTtl how long Redis remembers an invalidation
    Store(Lines lines, Meters meters, Keys keys, Duration lockTtl, Duration markTtl) {
        this.lines = lines;
        this.meters = meters;
        this.keys = keys;
        this.lockTtl = lockTtl;
        this.markTtl = markTtl;
    }

    Uni<Lookup> find(CacheKey key) {
        return lines.send(Request.cmd(Command.GET).arg(keys.document(key)))
                .map(reply -> reply == null ? Lookup.MISS : new Lookup.Hit(decode(reply)));
    }

    /// @param anew whether to load even if there is a document
    Uni<Start> begin(CacheKey key, byte[] owner, boolean anew) {
        var call = new ScriptCall(Scripts.BEGIN, 3)
                .arg(keys.document(key))
                .arg(keys.lock(key))
                .arg(keys.clock())
                .arg(owner)
                .arg(lockTtl.toMillis())
                .arg(anew ? 1 : 0);
        return call.on(lines).map(reply -> started(reply, owner));
    }

    /// `true` if stored, `false` if the answer may be older than an invalidation.
    Uni<Boolean> put(CacheKey key, Token token, Optional<Document> answer, Collection<RowKey> rows, Duration ttl) {
        var call = new ScriptCall(Scripts.PUT, 3 + 2 * rows.size())
                .arg(keys.document(key))
                .arg(keys.lock(key))
                .arg(keys.clock());
        rows.forEach(row -> call.arg(keys.mark(row)).arg(keys.dependents(row)));
        call.arg(token.epoch())
                .arg(token.seq())
                .arg(token.time())
                .arg(token.owner())
                .arg(answer.map(Document::toBytes).orElse(ABSENT))
                .arg(Math.max(1, ttl.toMillis()))
                .arg(markTtl.toMillis());
        return call.on(lines).map(this::isOne);
    }

    Uni<Void> release(CacheKey key, byte[] owner) {
        var call = new ScriptCall(Scripts.RELEASE, 1).arg(keys.lock(key)).arg(owner);
        return call.on(lines).replaceWithVoid();
    }

    /// One step: drops up to [#STEP] documents that show one of the rows.
    ///
    /// @param mark whether to mark the rows as changed now; the first step must
    /// @return whether another step is needed
    Uni<Boolean> invalidate(Collection<RowKey> rows, boolean mark) {
        var call = new ScriptCall(Scripts.INVALIDATE, 1 + 2 * rows.size()).arg(keys.clock());
        rows.forEach(row -> call.arg(keys.mark(row)).arg(keys.dependents(row)));
        call.arg(mark ? 1 : 0).arg(markTtl.toMillis()).arg(STEP);
        return call.on(lines).map(this::isOne);
    }

    /// Makes every load that is under way unfit to be stored.
    Uni<Void> startEpoch(byte[] name) {
        var request = Request.cmd(Command.HSET).arg(keys.clock()).arg("epoch").arg(name);
        return lines.send(request).replaceWithVoid();
    }

    /// One step of dropping every document, whatever it shows.
    ///
    /// @param cursor `0` at first, then what the last step returned
    /// @return where to go on; `0` when all is done
    Uni<String> dropSome(String cursor) {
        var scan = Request.cmd(Command.SCAN)
                .arg(cursor)
                .arg("MATCH")
                .arg(keys.everyDocument())
                .arg("COUNT")
                .arg(STEP);
        return lines.send(scan).flatMap(reply -> {
            var page = required(reply);
            var next = page.get(0).toString();
            var found = page.get(1);
            if (found.size() == 0) {
                return Uni.createFrom().item(next);
            }
            var unlink = Request.cmd(Command.UNLINK);
            found.forEach(name -> unlink.arg(name.toBytes()));
            return lines.send(unlink).replaceWith(next);
        });
    }

    private Start started(@Nullable Response reply, byte[] owner) {
        var answer = required(reply);
        if (answer.type() == ResponseType.BULK) {
            return new Start.Answered(decode(answer));
        }
        var token = new Token(
                answer.get(0).toBytes(), answer.get(1).toBytes(), answer.get(2).toBytes(), owner);
        return new Start.Needed(token, isOne(answer.get(3)));
    }

    private Optional<Document> decode(Response reply) {
        var bytes = reply.toBytes();
        if (bytes.length == 1 && bytes[0] == ABSENT[0]) {
            return Optional.empty();
        }
        try {
            return Optional.of(Document.fromBytes(bytes));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private boolean isOne(@Nullable Response reply) {
        return required(reply).toString().equals("1");
    }

    private Response required(@Nullable Response reply) {
        if (reply == null) {
            throw malformed();
        }
        return reply;
    }

    private Unavailable malformed() {
        meters.error(Reason.MALFORMED);
        return new Unavailable(Reason.MALFORMED, "Redis holds something that this version did not store");
    }
}
