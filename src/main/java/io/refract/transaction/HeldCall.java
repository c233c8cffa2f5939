package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// One call of a transaction that spans requests. What is read and written on the call's context takes
/// part in the transaction, as a savepoint of its own.
public final class HeldCall implements Work {
    private static final String CURRENT = "refract.held-call";

    private final ConnectionWork work;
    private final boolean readOnly;
    private final AtomicBoolean writing;

    /// @param writing is set before something is written
    HeldCall(ConnectionWork work, AtomicBoolean writing, boolean readOnly) {
        this.work = work;
        this.writing = writing;
        this.readOnly = readOnly;
    }

    /// The call that is made on this context; empty if there is none.
    public static Optional<HeldCall> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(CURRENT) : Optional.empty();
    }

    void begin() {
        ContextLocals.put(CURRENT, this);
    }

    static void end() {
        ContextLocals.remove(CURRENT);
    }

    /// To be called before something is written or locked; fails with `READ_ONLY_TRANSACTION` where nothing may
    /// be.
    public void beginWriting() {
        if (readOnly) {
            throw Failure.of(ErrorCode.READ_ONLY_TRANSACTION, "This transaction was begun to read only.");
        }
        writing.set(true);
    }

    @Override
    public Caller caller() {
        return work.caller();
    }

    @Override
    public void changed(RowKey... rows) {
        work.changed(rows);
    }

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return work.run(statement);
    }

    @Override
    public Uni<List<Reply>> burst(List<Statement> statements) {
        return work.burst(statements);
    }
}
