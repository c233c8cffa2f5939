package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.execute.WriteConnection;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// One transaction on a connection, without a session, or one call of a transaction that spans several.
///
/// It begins when the first statement is sent, together with it, so that it costs no flight of its own, and
/// nothing if the work fails before that.
final class ConnectionWork implements Work {
    private final Caller caller;
    private final WriteConnection connection;
    private final Supplier<Optional<Statement>> begin;
    private final Supplier<Optional<Statement>> settings;
    private final Set<RowKey> changed = new LinkedHashSet<>();

    /// What came of everything that was sent.
    private final List<Future<Optional<Throwable>>> sent = new ArrayList<>();

    private Future<List<Cells>> opening = Future.succeededFuture(List.of());

    /// @param settings gives the transaction's id in the last column
    ConnectionWork(Caller caller, WriteConnection connection, Isolation isolation, Statement settings) {
        this(
                caller,
                connection,
                () -> Optional.of(Statement.of("transaction.begin", isolation.begin())),
                () -> Optional.of(settings));
    }

    /// @param begin gives the command that is sent first, when it is; empty if none is needed
    /// @param settings gives what is sent behind it
    ConnectionWork(
            Caller caller,
            WriteConnection connection,
            Supplier<Optional<Statement>> begin,
            Supplier<Optional<Statement>> settings) {
        this.caller = caller;
        this.connection = connection;
        this.begin = begin;
        this.settings = settings;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public void changed(RowKey... rows) {
        changed.addAll(List.of(rows));
    }

    Set<RowKey> changed() {
        return changed;
    }

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return accounted(List.of(statement), accounted -> send(accounted.getFirst()));
    }

    @Override
    public Uni<List<Reply>> burst(List<Statement> statements) {
        return accounted(statements, accounted -> {
            var replies = accounted.stream()
                    .map(this::send)
                    .map(ConnectionWork::reply)
                    .toList();
            return Future.all(replies)
                    .map(_ -> replies.stream().map(Future::result).toList());
        });
    }

    private static Future<Reply> reply(Future<List<Cells>> answer) {
        return answer.<Reply>map(Reply.Rows::new).otherwise(Reply.Refused::new);
    }

    private <T> Uni<T> accounted(List<Statement> statements, Sender<T> sender) {
        return Uni.createFrom()
                .deferred(() -> connection.accounted(
                        statements,
                        accounted -> Uni.createFrom().completionStage(() -> {
                            begin();
                            return sender.send(accounted).toCompletionStage();
                        })));
    }

    /// Sends what has been accounted.
    @FunctionalInterface
    private interface Sender<T> {
        Future<T> send(List<Statement> accounted);
    }

    private void begin() {
        if (!hasBegun()) {
            begin.get().ifPresent(command -> noted(connection.command(command)));
            settings.get().ifPresent(statement -> opening = send(statement));
        }
    }

    private Future<List<Cells>> send(Statement statement) {
        return noted(connection.send(statement));
    }

    private Future<List<Cells>> noted(Future<List<Cells>> answer) {
        sent.add(answer.map(Optional.<Throwable>empty()).otherwise(Optional::of));
        return answer;
    }

    /// Whether the server has been told of the transaction.
    boolean hasBegun() {
        return !sent.isEmpty();
    }

    /// Once everything that was sent is answered: the first failure, in order.
    Uni<Optional<Throwable>> answered() {
        if (!hasBegun()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var all = List.copyOf(sent);
        return Uni.createFrom()
                .completionStage(() -> Future.all(all)
                        .map(_ -> all.stream()
                                .map(Future::result)
                                .flatMap(Optional::stream)
                                .findFirst())
                        .toCompletionStage());
    }

    /// The transaction's id. Everything has been answered without a failure.
    String id() {
        return Settings.id(opening.result().getFirst());
    }
}
