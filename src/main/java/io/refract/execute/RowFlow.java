package io.refract.execute;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.refract.sql.Cells;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of one statement on their way to a [StreamSink].
///
/// While they are held, nothing is read from the connection: what PostgreSQL sends stays in the network's buffers, and
/// when those are full, it waits. So a statement gives its rows as fast as somebody takes them, in one snapshot, and
/// without a transaction or a cursor that would have to be asked again and again.
///
/// All of it happens on the connection's event loop, but for [#goOn()].
public final class RowFlow implements RowSink {
    private static final int LOOKS = 4;

    private final StreamSink sink;
    private final long silenceNanos;
    private final long durationNanos;
    private @Nullable Channel channel;
    private @Nullable Watch watch;
    private volatile boolean held;
    private long heldSince;
    private long heldNanos;
    private long rows;
    private boolean ended;
    private @Nullable RuntimeException refusal;

    /// @param sinks makes what takes the rows
    /// @param silence how long the server may work for the next rows
    /// @param duration how long all of it may take
    RowFlow(Function<RowFlow, ? extends StreamSink> sinks, Duration silence, Duration duration) {
        this.sink = sinks.apply(this);
        this.silenceNanos = silence.toNanos();
        this.durationNanos = duration.toNanos();
    }

    /// Has the rows that are not here yet wait.
    public void hold() {
        if (!held && channel != null && !ended) {
            held = true;
            heldSince = System.nanoTime();
            channel.config().setAutoRead(false);
        }
    }

    /// Lets the rows come again. May be called from any thread.
    public void goOn() {
        var known = channel;
        if (held && known != null) {
            known.eventLoop().execute(this::release);
        }
    }

    private void release() {
        if (held && channel != null) {
            held = false;
            heldNanos += System.nanoTime() - heldSince;
            channel.config().setAutoRead(true);
        }
    }

    /// Begins.
    ///
    /// @param end has the server end the statement
    void open(SqlConnection connection, Runnable end) {
        var pipeline = Pipelines.of(connection)
                .orElseThrow(() -> new IllegalStateException("nothing can be held on the client's connections"));
        channel = pipeline.channel();
        watch = new Watch(end);
        Pipelines.behindCodec(connection, watch);
    }

    /// The statement has been answered to its end, or its connection is lost, in which case another one may follow: the
    /// connection is as it was before.
    ///
    /// @param whole whether all rows have come; the last of them come with the answer's end, in one piece
    void close(boolean whole) {
        if (whole && !ended) {
            sink.caughtUp();
        }
        release();
        if (watch != null && channel != null) {
            watch.stop();
            if (channel.pipeline().context(watch) != null) {
                channel.pipeline().remove(watch);
            }
            channel = null;
        }
    }

    /// Nobody takes any more: what still comes is dropped.
    void end() {
        ended = true;
        release();
    }

    /// Whether rows have been handed over, so that they must not come again.
    boolean hasBegun() {
        return rows > 0;
    }

    /// How long the server had to wait for whoever takes the rows.
    long heldNanos() {
        return heldNanos;
    }

    /// Why the sink takes no more; null if it does.
    @Nullable
    RuntimeException refusal() {
        return refusal;
    }

    @Override
    public void add(Cells row) {
        if (ended) {
            throw new CancellationException("nobody takes the rows");
        }
        rows++;
        try {
            sink.add(row);
        } catch (RuntimeException refused) {
            refusal = refused;
            if (watch != null) {
                watch.giveUp();
            }
            throw refused;
        }
    }

    @Override
    public long bytes() {
        return sink.bytes();
    }

    /// Sees when all is read that has arrived, and ends what takes too long.
    private final class Watch extends ChannelInboundHandlerAdapter {
        private final Runnable end;
        private final long began = System.nanoTime();
        private @Nullable ScheduledFuture<?> tick;
        private long rowsBefore;
        private int silent;

        private Watch(Runnable end) {
            this.end = end;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            var period = Math.max(1, silenceNanos / LOOKS);
            tick = context.executor().scheduleAtFixedRate(this::look, period, period, TimeUnit.NANOSECONDS);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!ended) {
                sink.caughtUp();
            }
            context.fireChannelReadComplete();
        }

        private void look() {
            silent = held || rows != rowsBefore ? 0 : silent + 1;
            rowsBefore = rows;
            if (silent > LOOKS || System.nanoTime() - began >= durationNanos) {
                giveUp();
            }
        }

        private void giveUp() {
            end();
            stop();
            end.run();
        }

        private void stop() {
            if (tick != null) {
                tick.cancel(false);
            }
        }
    }
}
