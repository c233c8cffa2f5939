package io.refract.cache;

import io.refract.cache.Start.Token;
import io.refract.cache.Unavailable.Reason;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The cache's vocabulary on Redis: one method per round trip, but for a document whose rows nobody knew beforehand.
/// Each fails with [Unavailable] only.
final class Store {
    private final Lines lines;
    private final Meters meters;
    private final Keys keys;
    private final Duration lockTtl;
    private final Uniques uniques;
    private final KnownRows known = new KnownRows();

    Store(Lines lines, Meters meters, Keys keys, Duration lockTtl, Uniques uniques) {
        this.lines = lines;
        this.meters = meters;
        this.keys = keys;
        this.lockTtl = lockTtl;
        this.uniques = uniques;
    }

    /// The document together with the generations of the rows that it will show, as far as they are known from the
    /// key or from the last time; those of other rows are asked for when it has come.
    ///
    /// @param epoch the current one
    Uni<Lookup> find(CacheKey key, byte[] epoch) {
        var remembered = known.of(key);
        var asked = remembered != null ? remembered : generations(key.rows());
        return lines.send(lookUp(keys.document(key), asked)).flatMap(reply -> {
            try {
                return found(key, asked, required(reply), epoch);
            } catch (IllegalArgumentException e) {
                meters.error(Reason.MALFORMED);
                return Uni.createFrom().item(Lookup.MISS);
            }
        });
    }

    /// @throws IllegalArgumentException if another version has stored the document
    private Uni<Lookup> found(CacheKey key, List<byte[]> asked, Response reply, byte[] epoch) {
        var document = reply.get(0);
        if (document == null) {
            return Uni.createFrom().item(Lookup.MISS);
        }
        var stored = Stored.of(document.toBytes());
        if (!stored.isOf(epoch)) {
            return Uni.createFrom().item(Lookup.MISS);
        }
        return switch (compared(stored, asked, reply, 1)) {
            case CURRENT -> {
                known.remember(key, asked);
                yield Uni.createFrom().item(new Lookup.Hit(stored.document()));
            }
            case OLD -> Uni.createFrom().item(Lookup.MISS);
            case UNKNOWN -> findRows(key, stored);
        };
    }

    private Uni<Lookup> findRows(CacheKey key, Stored stored) {
        var asked = rowsOf(stored);
        var hit = new Lookup.Hit(stored.document());
        known.remember(key, asked);
        return lines.send(lookUp(null, asked))
                .map(reply -> compared(stored, asked, required(reply), 0) == Comparison.CURRENT ? hit : Lookup.MISS);
    }

    /// Takes a token and, if it is free, the lock; empty if there is no epoch at the moment.
    Uni<Optional<Start>> begin(CacheKey key, byte[] owner) {
        return new ScriptCall(Scripts.BEGIN, 2)
                .arg(keys.lock(key))
                .arg(keys.clock())
                .arg(owner)
                .arg(lockTtl.toMillis())
                .on(lines)
                .map(reply -> Optional.ofNullable(reply).map(clock -> started(clock, owner)));
    }

    /// `true` if stored, `false` if the answer may be older than an invalidation.
    Uni<Boolean> put(CacheKey key, Token token, Optional<Document> answer, Collection<RowKey> shown, Duration ttl) {
        var rows = ordered(shown);
        var call = new ScriptCall(Scripts.PUT, 3 + rows.size())
                .arg(keys.document(key))
                .arg(keys.lock(key))
                .arg(keys.clock());
        rows.forEach(row -> call.arg(keys.generation(row)));
        call.arg(token.epoch())
                .arg(token.seq())
                .arg(token.owner())
                .arg(Math.max(1, ttl.toMillis()))
                .arg(uniques.next())
                .arg(Stored.head(token.epoch(), rows.size()))
                .arg(Stored.tail(answer));
        rows.forEach(row -> call.arg(keys.mark(row)));
        rows.forEach(row -> call.arg(Stored.name(row)));
        return call.on(lines).map(this::isOne);
    }

    Uni<Void> release(CacheKey key, byte[] owner) {
        var call = new ScriptCall(Scripts.RELEASE, 1).arg(keys.lock(key)).arg(owner);
        return call.on(lines).replaceWithVoid();
    }

    /// Makes worthless what shows one of the rows, and what is being loaded of them.
    Uni<Void> invalidate(Collection<RowKey> rows) {
        var call = new ScriptCall(Scripts.INVALIDATE, 1 + rows.size()).arg(keys.clock());
        rows.forEach(row -> call.arg(keys.generation(row)));
        rows.forEach(row -> call.arg(keys.mark(row)));
        return call.on(lines).replaceWithVoid();
    }

    /// Makes worthless whatever is stored or being loaded, as soon as the pods have heard: the next beat begins a new
    /// epoch.
    Uni<Void> endEpoch() {
        return lines.send(Request.cmd(Command.DEL).arg(keys.clock())).replaceWithVoid();
    }

    private enum Comparison {
        /// All rows are of the generation that the document shows.
        CURRENT,
        /// One is not.
        OLD,
        /// It shows rows that were not asked for.
        UNKNOWN
    }

    /// Both the document's rows and those asked for are in the order of their names.
    private Comparison compared(Stored stored, List<byte[]> asked, Response generations, int from) {
        var prefix = keys.generationPrefix();
        var at = 0;
        for (var row = stored.first(); row.exists(); row.next()) {
            while (at < asked.size() && !row.isNamed(asked.get(at), prefix)) {
                at++;
            }
            if (at == asked.size()) {
                return Comparison.UNKNOWN;
            }
            var generation = generations.get(from + at++);
            if (generation == null || !row.isOf(generation.toBytes())) {
                return Comparison.OLD;
            }
        }
        return Comparison.CURRENT;
    }

    private static Request lookUp(byte @Nullable [] document, List<byte[]> rows) {
        var request = Request.cmd(Command.MGET);
        if (document != null) {
            request.arg(document);
        }
        rows.forEach(request::arg);
        return request;
    }

    private List<byte[]> generations(Set<RowKey> rows) {
        return switch (rows.size()) {
            case 0 -> List.of();
            case 1 -> List.of(keys.generation(rows.iterator().next()));
            default -> ordered(rows).stream().map(keys::generation).toList();
        };
    }

    private List<byte[]> rowsOf(Stored stored) {
        var prefix = Arrays.copyOf(keys.generation(new RowKey("", "")), keys.generationPrefix());
        var rows = new byte[stored.rows()][];
        var row = stored.first();
        for (var i = 0; i < rows.length; i++) {
            rows[i] = row.named(prefix);
            row.next();
        }
        return List.of(rows);
    }

    private static List<RowKey> ordered(Collection<RowKey> rows) {
        return rows.stream().sorted(Comparator.comparing(RowKey::toString)).toList();
    }

    private Start started(Response clock, byte[] owner) {
        return new Start(new Token(clock.get(0).toBytes(), clock.get(1).toBytes(), owner), isOne(clock.get(2)));
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
