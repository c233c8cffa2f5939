package io.refract.engine;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.refract.access.Caller;
import io.refract.cache.Notices;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.sql.Cells;
import io.refract.transaction.Transactions;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The table `cache_notices`. All times are the database's.
@ApplicationScoped
class DatabaseNotices implements Notices {
    private static final String NAME = "cache-notices";

    private static final String READ = """
            select pod, (extract(epoch from over_after) * 1000000)::bigint, over_after < clock_timestamp()
              from public.cache_notices""";

    private static final String PUT_UP = """
            insert into public.cache_notices as up (pod, over_after)
            values ($1::uuid, clock_timestamp() + make_interval(secs => $2))
            on conflict (pod) do update set over_after = excluded.over_after
            returning 1""";

    private static final String TAKE_DOWN_SAME = """
            delete from public.cache_notices
             where pod = $1::uuid and (extract(epoch from over_after) * 1000000)::bigint = $2::bigint
            returning 1""";

    private static final String TAKE_DOWN = "delete from public.cache_notices where pod = $1::uuid returning 1";

    private final Database database;
    private final Transactions transactions;
    private final Vertx vertx;

    DatabaseNotices(Database database, Transactions transactions, Vertx vertx) {
        this.database = database;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    @Override
    public Uni<List<Notice>> read() {
        return database.run(Statement.of("cache.notices", READ))
                .map(rows -> rows.stream().map(DatabaseNotices::notice).toList());
    }

    @Override
    public Uni<Void> putUp(UUID pod, Duration life) {
        return write(Statement.of("cache.notices.up", PUT_UP, pod, life.toMillis() / 1000.0));
    }

    @Override
    public Uni<Void> takeDown(Notice notice) {
        return write(Statement.of("cache.notices.down", TAKE_DOWN_SAME, notice.pod(), Long.valueOf(notice.until())));
    }

    @Override
    public Uni<Void> takeDown(UUID pod) {
        return write(Statement.of("cache.notices.down", TAKE_DOWN, pod));
    }

    /// In a transaction and a context of its own, since the cache asks from outside of any request.
    private Uni<Void> write(Statement statement) {
        return Uni.createFrom().emitter(emitter -> {
            var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(_ -> transactions
                    .write(Caller.SYSTEM, NAME, unit -> unit.run(statement))
                    .subscribe()
                    .with(_ -> emitter.complete(null), emitter::fail));
        });
    }

    private static Notice notice(Cells row) {
        return new Notice(row.id(0), String.valueOf(row.value(1)), Boolean.TRUE.equals(row.value(2)));
    }
}
