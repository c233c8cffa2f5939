package io.refract.http.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.AbstractNioChannel;
import io.quarkus.arc.Unremovable;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The connections of HTTP clients: who may open one, and all that are open.
@Singleton
@Unremovable
public final class Connections extends ChannelInitializerExtension {
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(5);

    /// How many of those who are beyond a limit are told so; more are closed without a word.
    private static final int MOST_TOLD = 500;

    private final ConnectionsConfig config;
    private final TrustedProxies proxies;
    private final int operationsPort;
    private final VertxInternal vertx;
    private final BodyBudget bodies;
    private final BodyBudget largeBodies;
    private final Map<Limit, Counter> ended = new EnumMap<>(Limit.class);
    private final Set<ServerChannel> servers = ConcurrentHashMap.newKeySet();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /// Those who are being told that they are beyond a limit.
    private final Set<Connection> refused = ConcurrentHashMap.newKeySet();

    /// How many connections an address has, while it has any; guarded by itself.
    private final Map<String, Integer> byAddress = new HashMap<>();

    private volatile Optional<Duration> idleWhileStopping = Optional.empty();

    Connections(
            ConnectionsConfig config,
            ProxyConfig proxies,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean operationsApart,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int operationsPort,
            Vertx vertx,
            MeterRegistry registry) {
        this.config = config;
        this.proxies = proxies.proxies();
        this.operationsPort = operationsApart ? operationsPort : -1;
        this.vertx = (VertxInternal) vertx;
        this.bodies = new BodyBudget(config.bodyMemory()
                .map(size -> size.asLongValue())
                .orElse(Runtime.getRuntime().maxMemory() / 8));
        this.largeBodies = new BodyBudget(config.largeBodyMemory()
                .map(size -> size.asLongValue())
                .orElse(Runtime.getRuntime().maxMemory() / 8));
        for (var limit : Limit.values()) {
            ended.put(limit, registry.counter("refract.connections.ended", "limit", limit.tag()));
        }
        Gauge.builder("refract.connections", open, Set::size).register(registry);
        Gauge.builder("refract.connections.refused", refused, Set::size).register(registry);
        measure(registry, "refract.connections.body.bytes", bodies);
        measure(registry, "refract.connections.large-body.bytes", largeBodies);
    }

    private static void measure(MeterRegistry registry, String name, BodyBudget budget) {
        Gauge.builder(name, budget, BodyBudget::used).baseUnit("bytes").register(registry);
    }

    @Override
    public void postInitializeServerListenerChannel(ServerChannel channel) {
        servers.add(channel);
        channel.closeFuture().addListener(_ -> servers.remove(channel));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        if (isHttp(channel)) {
            channel.pipeline().addFirst(new Connection(this, config, channel));
        }
    }

    /// Other servers of the process, such as those of tests, are none of ours.
    private boolean isHttp(Channel channel) {
        var port = port(channel);
        return vertx.sharedHttpServers().values().stream().anyMatch(server -> server.actualPort() == port);
    }

    private static int port(Channel channel) {
        return channel.localAddress() instanceof InetSocketAddress address ? address.getPort() : -1;
    }

    /// What bodies may occupy.
    public BodyBudget bodies() {
        return bodies;
    }

    /// What those may occupy that are large: they leave the others theirs.
    public BodyBudget largeBodies() {
        return largeBodies;
    }

    /// Counts a connection or a request that was refused or ended.
    public void count(Limit limit) {
        var counter = ended.get(limit);
        if (counter != null) {
            counter.increment();
        }
    }

    /// Counts the connection in, if it may stay.
    ///
    /// @return which limit it is beyond; empty if it may stay
    Optional<Limit> enter(Connection connection) {
        open.add(connection);
        if (port(connection.channel()) == operationsPort) {
            return Optional.empty();
        }
        var beyond = beyond(connection, change(connection.address(), 1));
        beyond.ifPresent(_ -> leave(connection));
        return beyond;
    }

    private Optional<Limit> beyond(Connection connection, int ofAddress) {
        if (ofAddress > config.perAddress() && !proxies.include(connection.peer())) {
            return Optional.of(Limit.PER_ADDRESS);
        }
        return open.size() > config.max() ? Optional.of(Limit.MAX) : Optional.empty();
    }

    /// Keeps a connection that may not stay until it has heard why.
    ///
    /// @return whether there is room for one more
    boolean keepRefused(Connection connection) {
        return refused.size() < MOST_TOLD && refused.add(connection);
    }

    void leave(Connection connection) {
        if (!open.remove(connection)) {
            refused.remove(connection);
            return;
        }
        if (port(connection.channel()) != operationsPort) {
            change(connection.address(), -1);
        }
        if (idleWhileStopping.isPresent()) {
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    private int change(String address, int by) {
        synchronized (byAddress) {
            var now = byAddress.merge(address, by, Integer::sum);
            if (now == 0) {
                byAddress.remove(address);
            }
            return now;
        }
    }

    /// How long a connection without a request may still stay, when the program stops.
    Optional<Duration> idleWhileStopping() {
        return idleWhileStopping;
    }

    /// Takes no more connections, except for operations. To be called outside of event loops.
    void stopListening() {
        for (var server : List.copyOf(servers)) {
            if (isHttp(server) && port(server) != operationsPort) {
                server.eventLoop().submit(() -> closeAccepting(server)).awaitUninterruptibly(CLOSES_WITHIN.toMillis());
            }
        }
    }

    /// Who has connected by now is let in, because the kernel has told them that they are.
    private static void closeAccepting(ServerChannel server) {
        if (server.unsafe() instanceof AbstractNioChannel.NioUnsafe unsafe) {
            unsafe.read();
        }
        server.close();
    }

    /// Ends each connection behind its next answer, and waits until none is left. To be called outside of event loops.
    ///
    /// @param idle how long a connection may wait for a request that could be on its way
    /// @return whether all have ended within the time
    boolean drain(Duration idle, Duration timeout) throws InterruptedException {
        idleWhileStopping = Optional.of(idle);
        open.forEach(Connection::stopping);
        var end = System.nanoTime() + timeout.toNanos();
        synchronized (open) {
            while (open.stream().anyMatch(connection -> port(connection.channel()) != operationsPort)) {
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                open.wait(left);
            }
        }
        return true;
    }
}
