package io.refract.interactive;

import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.EndReason;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The transactions that this pod holds, as administrators see them.
@Singleton
public class OpenList {
    /// Whoever waits for a lock, for one of these processes.
    private static final String BLOCKED = """
            select b.holder, array_agg(w.pid order by w.pid) \
            from (select distinct l.pid from pg_locks l where not l.granted) w \
            cross join lateral unnest(pg_blocking_pids(w.pid)) b(holder) \
            where b.holder = any($1::int4[]) \
            group by b.holder""";

    private final OpenTransactions open;
    private final TransactionIds ids;
    private final ThisPod pod;
    private final Database database;

    OpenList(OpenTransactions open, TransactionIds ids, ThisPod pod, Database database) {
        this.open = open;
        this.ids = ids;
        this.pod = pod;
        this.database = database;
    }

    /// Each as JSON, in no order, with the server's processes that wait for what it has locked. Fails
    /// with `UNAVAILABLE` if the database cannot be asked who does.
    public Uni<List<byte[]>> documents() {
        var held = List.copyOf(open.all());
        if (held.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var processes = held.stream().map(each -> each.held().serverProcess()).toArray(Integer[]::new);
        return database.run(Statement.of("transaction.blocked", BLOCKED, (Object) processes))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (Integer) row.value(0), row -> List.of((Integer[]) row.value(1)))))
                .map(blocked ->
                        held.stream().map(each -> document(each, blocked)).toList());
    }

    private byte[] document(OpenTransaction each, Map<Integer, List<Integer>> blocked) {
        return TransactionDocuments.forAdministrators(
                ids.write(new TransactionHandle(pod.number(), each.held().id())),
                each,
                blocked.getOrDefault(each.held().serverProcess(), List.of()));
    }

    /// Has one rolled back, with the reason `failed`; what it is doing is told to stop first.
    ///
    /// Fails with `VALIDATION` for what is no handle, and with `P2028` if this pod does not hold what it
    /// stands for.
    ///
    /// @param path where the handle stands, for errors
    public void end(String path, String handle) {
        var one = open.find(ids.readHandle(path, handle).id())
                .orElseThrow(() -> Failure.of(ErrorCode.TRANSACTION_UNKNOWN, "No such transaction is open."));
        one.held().abort(EndReason.FAILED);
    }
}
