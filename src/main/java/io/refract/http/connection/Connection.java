package io.refract.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One connection of an HTTP client, seen before anything else sees it: those that let others wait are ended.
///
/// It sees bytes come and go; what they mean it is told by [#begun], [#sentAhead] and [#ended]. Everything runs on the
/// connection's event loop. It belongs to one channel, and is sharable only so that it can come back to it.
@ChannelHandler.Sharable
public final class Connection extends ChannelDuplexHandler {
    /// Found only by the class that made it: a live reload leaves connections of its former self behind.
    private static final String UNKNOWN = "unknown";

    private static final AttributeKey<Connection> KEY =
            AttributeKey.valueOf("refract.connection." + System.identityHashCode(Connection.class));

    /// What a client may send before its last request is answered, in bytes; beyond that nothing is read.
    private static final int AHEAD = 16 * 1024;

    /// What each connection may hold of a head, or of what was sent ahead, without asking: most of it is smaller.
    static final long FREE = 4 * 1024;

    private static final Duration TICK = Duration.ofSeconds(1);

    /// How long a client may go on sending what nobody reads.
    private static final Duration LINGER = Duration.ofSeconds(1);

    /// How long who is sent away waits for the answer: many come back with the next connection at once, and
    /// it costs more to open one than to keep one.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connections connections;
    private final ConnectionsConfig limits;
    private final Channel channel;
    private final String address;
    private final Http2Heads http2Heads = new Http2Heads();
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> tick;
    private @Nullable HttpConnection http2;

    /// How many requests are not answered.
    private int underWay;

    private boolean asked;

    /// Moments of [System#nanoTime]; the head's is 0 while there is none.
    private long headSince;

    private long quietSince;
    private long lastWrite;

    /// Bytes of an unfinished head; those beyond the first few are taken from the budget.
    private long headBytes;

    /// Bytes behind a request that is not answered yet, see [#sentAhead].
    private long aheadBytes;

    private boolean heldBack;
    private boolean last;
    private boolean ended;

    /// A moment of [System#nanoTime] before which the connection is not closed, though it has ended.
    private long keptUntil = System.nanoTime();

    private Outgoing outgoing = Outgoing.NOTHING;

    Connection(Connections connections, ConnectionsConfig limits, Channel channel) {
        this.connections = connections;
        this.limits = limits;
        this.channel = channel;
        this.address = address(channel);
        channel.attr(KEY).set(this);
    }

    private static String address(Channel channel) {
        var counted = NetworkAddress.counted(peer(channel));
        return counted == null ? UNKNOWN : counted;
    }

    private static String peer(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : UNKNOWN;
    }

    /// The connection of a request; empty for one that was opened before a live reload.
    public static Optional<Connection> of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase base ? of(base.channel()) : Optional.empty();
    }

    /// The connection of a channel; empty for one that was opened before a live reload.
    public static Optional<Connection> of(Channel channel) {
        return Optional.ofNullable(channel.attr(KEY).get());
    }

    Channel channel() {
        return channel;
    }

    /// Whom it comes from: the address itself.
    String peer() {
        return peer(channel);
    }

    /// Whom it comes from, as limits count it: see [NetworkAddress].
    public String address() {
        return address;
    }

    /// A request's head is here.
    public void begun(HttpServerRequest request) {
        asked = true;
        underWay++;
        lastWrite = System.nanoTime();
        if (request.version() == HttpVersion.HTTP_2) {
            http2 = request.connection();
        }
        if (!http2Heads.isOpen()) {
            headEnded();
        }
        var stops = connections.idleWhileStopping().isPresent();
        if (stops) {
            sayGoodbye();
        }
        last |= stops;
    }

    /// Whether a request is not answered yet: over HTTP/1 the next one is not read before.
    public boolean isBusy() {
        return underWay > 0;
    }

    /// Pipelined requests stay the bytes that they are until it is their turn: as requests they would occupy
    /// twenty times as much. Those of a client that sends on and on stay where TCP keeps them.
    ///
    /// @param bytes how many are here by now, behind the request that is not answered
    public void sentAhead(int bytes) {
        if (ended) {
            return;
        }
        if (occupy(aheadBytes, bytes)) {
            aheadBytes = bytes;
        } else {
            end(Limit.BODY_MEMORY);
        }
    }

    /// Whether the answer has to say that the connection ends behind it.
    public boolean endsBehindAnswer() {
        return last && http2 == null;
    }

    /// A request is answered, or never will be. May be called from any thread.
    public void ended() {
        if (channel.eventLoop().inEventLoop()) {
            answered();
        } else {
            channel.eventLoop().execute(this::answered);
        }
    }

    private void answered() {
        underWay--;
        quietSince = System.nanoTime();
        if (last || aheadBytes > 0) {
            // The next pipelined request, if there is one, begins in this turn of the event loop
            channel.eventLoop().execute(this::quiet);
        }
    }

    private void quiet() {
        if (underWay > 0 || ended) {
            return;
        }
        if (last && http2 == null) {
            close();
        } else if (context != null) {
            sentAhead(0);
            // Asks the decoder to go on with what it has
            context.fireChannelRead(Unpooled.EMPTY_BUFFER);
            context.fireChannelReadComplete();
            if (heldBack && aheadBytes <= AHEAD) {
                heldBack = false;
                context.read();
            }
        }
    }

    /// The program stops: those who wait for answers get them first.
    void stopping() {
        channel.eventLoop().execute(() -> {
            quietSince = System.nanoTime();
            sayGoodbye();
        });
    }

    /// Streams that are on their way by now are answered, too (RFC 9113, 6.8).
    private void sayGoodbye() {
        if (http2 != null && !last) {
            last = true;
            http2.goAway(0, Integer.MAX_VALUE);
        }
    }

    /// Behind what has been written.
    private void close() {
        ended = true;
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    private void end(Limit limit) {
        connections.count(limit);
        ended = true;
        switch (limit) {
            case PER_ADDRESS, MAX, BODY_MEMORY -> {
                keptUntil = System.nanoTime() + PAUSE.toNanos() + LINGER.toNanos();
                channel.config().setAutoRead(false);
                channel.eventLoop().schedule(() -> tell(limit), PAUSE.toNanos(), TimeUnit.NANOSECONDS);
            }
            case HEADER_TIMEOUT, IDLE_TIMEOUT, BODY_TIMEOUT, BODY_SILENCE, ANSWER_SILENCE -> tell(limit);
        }
    }

    private void tell(Limit limit) {
        var answer = http2Heads.isFollowing() ? Optional.<ByteBuf>empty() : RawProblems.to(limit);
        if (answer.isPresent() && context != null) {
            context.writeAndFlush(answer.get()).addListener(_ -> endAfterAnswer());
        } else {
            channel.close();
        }
    }

    /// Ends the connection behind its last answer. What still comes is read and dropped for a moment: were it
    /// left unread, closing would reset the connection, and the client might not get to read the answer (RFC
    /// 9112, section 9.6).
    public void endAfterAnswer() {
        ended = true;
        if (channel instanceof DuplexChannel plain && channel.pipeline().get(SslHandler.class) == null) {
            keptUntil = System.nanoTime() + LINGER.toNanos();
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> plain.shutdownOutput());
            channel.config().setAutoRead(true);
        } else {
            close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        var beyond = connections.enter(this);
        channel.closeFuture().addListener(_ -> left());
        quietSince = System.nanoTime();
        var period = Math.min(TICK.toNanos(), limits.headerTimeout().toNanos() / 4);
        tick = active.executor().scheduleAtFixedRate(this::check, period, period, TimeUnit.NANOSECONDS);
        if (beyond.isEmpty()) {
            active.fireChannelActive();
        } else if (connections.keepRefused(this)) {
            end(beyond.get());
        } else {
            connections.count(beyond.get());
            channel.close();
        }
    }

    /// An upgrade to HTTP/2 clears the pipeline.
    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        channel.eventLoop().execute(() -> {
            if (channel.isActive() && channel.pipeline().get(Connection.class) == null) {
                channel.pipeline().addFirst(this);
            }
        });
    }

    private void left() {
        if (tick != null) {
            tick.cancel(false);
        }
        headEnded();
        occupy(aheadBytes, 0);
        aheadBytes = 0;
        ended = true;
        connections.leave(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof ByteBuf bytes) {
            received(bytes);
        }
        if (ended) {
            ReferenceCountUtil.release(message);
        } else {
            reading.fireChannelRead(message);
        }
    }

    private void received(ByteBuf bytes) {
        http2Heads.offer(bytes);
        var inHead = http2Heads.isFollowing() ? http2Heads.isOpen() : http2 == null && underWay == 0;
        if (inHead) {
            head(bytes.readableBytes());
        } else if (http2Heads.isFollowing()) {
            headEnded();
        }
    }

    private void head(int bytes) {
        if (headSince == 0) {
            headSince = System.nanoTime();
        }
        if (occupy(headBytes, headBytes + bytes)) {
            headBytes += bytes;
        } else {
            end(Limit.BODY_MEMORY);
        }
    }

    private void headEnded() {
        headSince = 0;
        occupy(headBytes, 0);
        headBytes = 0;
    }

    /// @return whether there was memory for as many bytes in the place of those before
    private boolean occupy(long before, long now) {
        var more = Math.max(now, FREE) - Math.max(before, FREE);
        if (more > 0) {
            return connections.bodies().tryTake(address, more, now);
        }
        connections.bodies().giveBack(address, -more);
        return true;
    }

    @Override
    public void read(ChannelHandlerContext reading) {
        if (aheadBytes > AHEAD && underWay > 0) {
            heldBack = true;
        } else {
            reading.read();
        }
    }

    @Override
    public void write(ChannelHandlerContext writing, Object message, ChannelPromise promise) {
        lastWrite = System.nanoTime();
        writing.write(message, promise);
    }

    private void check() {
        var now = System.nanoTime();
        outgoing = outgoing.next(channel, now);
        var silence = limits.answerSilence().toNanos();
        if (ended && keptUntil - now > 0) {
            return;
        }
        if (ended && outgoing.pending() == 0) {
            channel.unsafe().close(channel.voidPromise());
        } else if (outgoing.isStuckFor(silence, now) || underWay > 0 && now - lastWrite >= silence) {
            connections.count(Limit.ANSWER_SILENCE);
            channel.unsafe().close(channel.voidPromise());
        } else if (ended) {
            return;
        } else if (headSince != 0 && now - headSince >= limits.headerTimeout().toNanos()) {
            end(Limit.HEADER_TIMEOUT);
        } else if (underWay == 0
                && headSince == 0
                && now - quietSince >= patience().toNanos()) {
            end(Limit.IDLE_TIMEOUT);
        }
    }

    private Duration patience() {
        return connections
                .idleWhileStopping()
                .orElse(asked || http2Heads.isFollowing() ? limits.idleTimeout() : limits.headerTimeout());
    }
}
