package io.refract.transaction;

import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The savepoints of a transaction that spans requests, and the commands that make and end them: those
/// of its client, and above them the one of the latest call, which the next one gives up
/// if that call has written.
final class Savepoints {
    static final int MOST = 32;

    private static final String OF_CALL = "refract_call";
    private static final String RELEASE = "release savepoint " + OF_CALL;
    private static final String MAKE = "savepoint " + OF_CALL;

    /// Undoes what the call has done.
    static final Statement UNDO = Statement.of("transaction.undo", "rollback to savepoint " + OF_CALL);

    private static final Statement FIRST = Statement.of("transaction.call", MAKE);
    private static final Statement NEXT = Statement.of("transaction.call", RELEASE + "; " + MAKE);

    private final List<String> names = new ArrayList<>();
    private boolean called;
    private boolean written;

    /// Those of the client, the latest last.
    synchronized List<String> names() {
        return List.copyOf(names);
    }

    /// Sent before a call's first statement; empty if nothing was written since the savepoint that there is.
    synchronized Optional<Statement> ofCall() {
        if (called && !written) {
            return Optional.empty();
        }
        var command = called ? NEXT : FIRST;
        called = true;
        written = false;
        return Optional.of(command);
    }

    /// A call has written something, or locked it, that stays.
    synchronized void wrote() {
        written = true;
    }

    /// What does a step.
    ///
    /// Fails with `P2025` if there is no savepoint of the name, and with `VALIDATION` if a new one
    /// cannot be made.
    synchronized Statement command(SavepointStep step) {
        return switch (step) {
            case SavepointStep.Make(var name) -> make(name);
            case SavepointStep.RollbackTo(var name) -> rollbackTo(name);
            case SavepointStep.Release(var name) -> release(name);
        };
    }

    private Statement make(String name) {
        if (names.contains(name)) {
            throw Failure.validation("name", "Unique", "is the name of another savepoint of this transaction");
        }
        if (names.size() == MOST) {
            throw Failure.validation("name", "Size", "would be one of more than " + MOST + " savepoints");
        }
        names.add(name);
        var release = called ? RELEASE + "; " : "";
        called = false;
        return Statement.of("transaction.savepoint", release + "savepoint " + quoted(name));
    }

    /// What came after it is gone, the call's savepoint as well.
    private Statement rollbackTo(String name) {
        names.subList(place(name) + 1, names.size()).clear();
        called = false;
        return Statement.of("transaction.savepoint", "rollback to savepoint " + quoted(name));
    }

    private Statement release(String name) {
        names.subList(place(name), names.size()).clear();
        called = false;
        return Statement.of("transaction.savepoint", "release savepoint " + quoted(name));
    }

    private int place(String name) {
        var place = names.indexOf(name);
        if (place < 0) {
            throw Failure.of(ErrorCode.NOT_FOUND, "No such savepoint.").withMeta(Map.of("model", "savepoint"));
        }
        return place;
    }

    /// Apart from the call's.
    private static String quoted(String name) {
        return "\"client " + name.replace("\"", "\"\"") + '"';
    }
}
