package io.refract.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.refract.address.DatabaseAddress;
import io.refract.address.Host;
import io.refract.address.Tls;
import io.refract.reach.ConnectFailures;
import io.refract.reach.ConnectFailures.Reason;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.SslMode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Which of the address's servers to connect to, and whether by TLS, where the address leaves that to the servers.
///
/// With one server and a mode of TLS that leaves nothing open, there is nothing to find out. Whether a server
/// does TLS is asked for as libpq asks (`SSLRequest`), on a socket of its own: the client would keep the one on
/// which the server has said no, until it times out. What was found out is used until a connection fails; of
/// several servers, another one may take writes before that, so it is found out anew.
@Singleton
class Route {
    /// How long one of several servers is used for new connections without another look.
    private static final Duration KEPT = Duration.ofSeconds(2);

    /// A message of eight bytes with the code of `SSLRequest`.
    private static final int SSL_REQUEST_BYTES = 8;

    private static final int SSL_REQUEST = 80_877_103;
    private static final byte WILLING = 'S';

    private final Vertx vertx;
    private final DatabaseAddress address;
    private final Map<Purpose, ConnectFailures> failures = new EnumMap<>(Purpose.class);
    private volatile @Nullable Way known;
    private volatile @Nullable String refusedCertificate;
    private volatile long failedAt = System.nanoTime();
    private volatile boolean pooled;

    Route(Vertx vertx, DatabaseAddress address, MeterRegistry registry) {
        this.vertx = vertx;
        this.address = address;
        this.pooled = address.session().pooled();
        for (var purpose : Purpose.values()) {
            failures.put(purpose, new ConnectFailures(registry, address.toString(), purpose.tag(), System::nanoTime));
        }
        if (address.hosts().size() == 1 && address.tls().mode() != Tls.Mode.PREFER) {
            known = way(address.hosts().getFirst(), address.tls().mode());
        }
    }

    /// A server that was found to do.
    ///
    /// @param nanos when it was found
    private record Way(Host host, SslMode mode, long nanos) {
        private PgConnectOptions set(PgConnectOptions options) {
            return new PgConnectOptions(options)
                    .setUseLayer7Proxy(options.getUseLayer7Proxy())
                    .setHost(host.name())
                    .setPort(host.port())
                    .setSslMode(mode);
        }
    }

    private static Way way(Host host, Tls.Mode mode) {
        return new Way(host, SslMode.valueOf(mode.name()), System.nanoTime());
    }

    DatabaseAddress address() {
        return address;
    }

    private boolean isUsable(Way way) {
        return address.hosts().size() == 1 || System.nanoTime() - way.nanos() < KEPT.toNanos();
    }

    /// Whether a pooler is known to stand in between, which settings of a connection do not pass.
    boolean isPooled() {
        return pooled;
    }

    /// Whether that is news.
    synchronized boolean learnPooler() {
        var news = !pooled;
        pooled = true;
        return news;
    }

    /// A server's certificate is not taken, for this reason.
    void refuseCertificate(String reason) {
        refusedCertificate = reason;
    }

    /// What a failure to connect means.
    Reason reason(Throwable failure) {
        return ConnectReasons.of(failure, refusedCertificate);
    }

    /// When a connection could not be opened last, by [System#nanoTime()]; when this began, if there was none.
    long failedAt() {
        return failedAt;
    }

    /// A connection could not be opened: the servers may not be what they were.
    void failed(Purpose purpose, Throwable failure) {
        failedAt = System.nanoTime();
        Objects.requireNonNull(failures.get(purpose)).note(reason(failure));
        if (address.hosts().size() > 1 || address.tls().mode() == Tls.Mode.PREFER) {
            known = null;
        }
    }

    /// The options for a connection that is to be opened now; on the current context if it is one.
    Future<PgConnectOptions> take(PgConnectOptions options) {
        var last = known;
        if (last != null && isUsable(last)) {
            return Future.succeededFuture(last.set(options));
        }
        return find(options, candidates(last), 0).onSuccess(way -> known = way).map(way -> way.set(options));
    }

    /// How long finding and connecting may take, if each server takes as long as it may.
    long mostMillis(PgConnectOptions options) {
        return (long) options.getConnectTimeout() * address.hosts().size();
    }

    /// The one that was used last comes first: those before it may be gone without a word, and cost a wait each.
    private List<Host> candidates(@Nullable Way last) {
        var hosts = new ArrayList<>(address.hosts());
        if (last != null && hosts.remove(last.host())) {
            hosts.addFirst(last.host());
        }
        return hosts;
    }

    private Future<Way> find(PgConnectOptions options, List<Host> candidates, int next) {
        var found = look(options, candidates.get(next));
        return next + 1 == candidates.size() ? found : found.recover(_ -> find(options, candidates, next + 1));
    }

    private Future<Way> look(PgConnectOptions options, Host host) {
        var way = mode(options, host).map(mode -> way(host, mode));
        return address.hosts().size() == 1 ? way : way.compose(each -> requireFit(options, each));
    }

    private Future<Tls.Mode> mode(PgConnectOptions options, Host host) {
        var mode = address.tls().mode();
        return mode == Tls.Mode.PREFER
                ? doesTls(options, host).map(willing -> willing ? Tls.Mode.REQUIRE : Tls.Mode.DISABLE)
                : Future.succeededFuture(mode);
    }

    private Future<Boolean> doesTls(PgConnectOptions options, Host host) {
        var client = vertx.createNetClient();
        return client.connect(host.port(), host.name())
                .compose(Route::ask)
                .timeout(options.getConnectTimeout(), TimeUnit.MILLISECONDS)
                .eventually(() -> client.close());
    }

    private static Future<Boolean> ask(NetSocket socket) {
        var answer = Promise.<Boolean>promise();
        socket.handler(bytes -> answer.tryComplete(bytes.getByte(0) == WILLING));
        socket.exceptionHandler(answer::tryFail);
        socket.closeHandler(_ -> answer.tryFail(new IOException("the server has ended the connection")));
        socket.write(Buffer.buffer().appendInt(SSL_REQUEST_BYTES).appendInt(SSL_REQUEST));
        return answer.future();
    }

    /// Of several servers only one will do that lets this program in, and takes writes if that is asked for.
    private Future<Way> requireFit(PgConnectOptions options, Way way) {
        return PgConnection.connect(vertx, way.set(options))
                .timeout(options.getConnectTimeout(), TimeUnit.MILLISECONDS)
                .compose(opened -> isFit(opened).eventually(() -> opened.close()))
                .compose(fit ->
                        fit ? Future.succeededFuture(way) : Future.failedFuture(new StandbyException(way.host())));
    }

    private Future<Boolean> isFit(PgConnection opened) {
        return address.session().writable()
                ? opened.query("show transaction_read_only")
                        .execute()
                        .map(rows -> "off".equals(rows.iterator().next().getString(0)))
                : Future.succeededFuture(true);
    }

    /// Writes are wanted of a server that only reads.
    private static final class StandbyException extends IOException {
        private static final long serialVersionUID = 1L;

        private StandbyException(Host host) {
            super(host + " takes no writes");
        }
    }
}
