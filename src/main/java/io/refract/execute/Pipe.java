package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A pipelined connection, with the statements that are under way on it in the order of their answers.
///
/// As long as there are any, it looks now and then whether the first one has been answered since: a timer
/// for each
/// would cost more than the statement. A look that comes late says nothing about the server, as the answer
/// may be among
/// what this event loop has not come to read yet.
///
/// All of it happens on the connection's event loop.
final class Pipe {
    /// The first one has stalled if it is still there at the look after so many.
    private static final int LOOKS = 4;

    private final ContextInternal context;
    private final PgConnection connection;
    private final ReadLimits limits;
    private final long lookMillis;
    private final Owner owner;
    private final Deque<Flight> flights = new ArrayDeque<>();
    private long firstSince;
    private int looks;
    private boolean looking;
    private volatile boolean stalled;

    /// What becomes of its statements.
    interface Owner {
        /// A statement was answered.
        ///
        /// @param nanos how long the server worked for it, or had it wait
        void answered(Flight flight, long nanos, boolean succeeded);

        /// The first one has not been answered for some time. The others behind it are in [Pipe#behind()].
        void stalled(Pipe pipe, Flight first);

        /// After it had stalled, all has been answered.
        void recovered(Pipe pipe);

        /// After it had stalled, what is under way has been answered elsewhere.
        void deserted(Pipe pipe);
    }

    Pipe(ContextInternal context, PgConnection connection, ReadLimits limits, long stallMillis, Owner owner) {
        this.context = context;
        this.connection = connection;
        this.limits = limits;
        this.lookMillis = Math.max(1, stallMillis / LOOKS);
        this.owner = owner;
    }

    PgConnection connection() {
        return connection;
    }

    /// Whether a statement holds up those behind it, or has and they are not all answered yet.
    boolean isStalled() {
        return stalled;
    }

    boolean isFirst(Flight flight) {
        return flights.peek() == flight;
    }

    /// The statements that wait for the first one.
    List<Flight> behind() {
        return flights.stream().skip(1).toList();
    }

    /// An answer came from elsewhere.
    void overtaken(Flight flight, AsyncResult<List<Cells>> rows) {
        flight.ended(rows);
        if (stalled) {
            settle();
        }
    }

    void send(Flight flight) {
        if (flights.isEmpty()) {
            first(System.nanoTime());
        }
        flights.add(flight);
        limits.run(connection, flight.sql(), flight.statement()).onComplete(rows -> answered(flight, rows));
        look();
    }

    private void first(long now) {
        firstSince = now;
        looks = 0;
    }

    private void answered(Flight flight, AsyncResult<List<Cells>> rows) {
        var now = System.nanoTime();
        var nanos = now - firstSince;
        remove(flight);
        first(now);
        owner.answered(flight, nanos, rows.succeeded());
        flight.ended(rows);
        if (stalled) {
            settle();
        }
    }

    private void settle() {
        if (flights.isEmpty()) {
            stalled = false;
            owner.recovered(this);
        } else if (flights.stream().allMatch(Flight::isOver)) {
            owner.deserted(this);
        }
    }

    /// Answers come in the order of the statements, except when the connection ends.
    private void remove(Flight flight) {
        if (flights.peek() == flight) {
            flights.poll();
        } else {
            flights.remove(flight);
        }
    }

    private void look() {
        if (!looking) {
            looking = true;
            var due = System.nanoTime() + lookMillis * 1_000_000;
            context.setTimer(lookMillis, _ -> {
                looking = false;
                look(System.nanoTime() - due < lookMillis * 1_000_000);
            });
        }
    }

    private void look(boolean punctual) {
        var first = flights.peek();
        if (first == null) {
            return;
        }
        looks += punctual ? 1 : 0;
        if (looks > LOOKS && !stalled) {
            stalled = true;
            owner.stalled(this, first);
        }
        look();
    }

    /// Gives the connection up, with all that is under way on it.
    void abandon() {
        connection.cancelRequest();
        Pipelines.of(connection).ifPresent(pipeline -> pipeline.close());
    }
}
