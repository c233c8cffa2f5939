package io.refract.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.reach.ConnectFailures.Kind;
import io.refract.reach.ConnectFailures.Reason;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectFailuresTest {
    private final List<String> told = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Logger logger = Logger.getLogger(ConnectFailures.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private long now;

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    private double counted(String kind) {
        return registry.get("refract.connect.failures")
                .tags("purpose", "read", "kind", kind)
                .counter()
                .count();
    }

    @Test
    void eachKindIsToldOnceAMinuteAndEachFailureCounted() {
        var failures = new ConnectFailures(registry, "postgresql://app@db:5432/refract", "read", () -> now);
        var wrongPassword = new Reason(Kind.CREDENTIALS, "password authentication failed (SQLSTATE 28P01)");
        for (var i = 0; i < 100; i++) {
            failures.note(wrongPassword);
            failures.note(new Reason(Kind.TLS, "TLS failed"));
        }
        assertThat(told)
                .containsExactly(
                        "No connection to postgresql://app@db:5432/refract for read: password authentication failed (SQLSTATE 28P01)",
                        "No connection to postgresql://app@db:5432/refract for read: TLS failed");

        now += Duration.ofSeconds(59).toNanos();
        failures.note(wrongPassword);
        assertThat(told).hasSize(2);
        now += Duration.ofSeconds(2).toNanos();
        failures.note(wrongPassword);
        assertThat(told).hasSize(3);
        assertThat(counted("credentials")).isEqualTo(102);
        assertThat(counted("tls")).isEqualTo(100);
    }

    @Test
    void whatTheNetworkAndTlsHaveAgainstAConnectionIsKnownByItsKind() {
        assertThat(NetworkReasons.of(new RuntimeException(new UnknownHostException("db")), null)
                        .kind())
                .isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(NetworkReasons.of(new ConnectException("Connection refused"), null)
                        .kind())
                .isEqualTo(Kind.NOBODY_LISTENS);
        assertThat(NetworkReasons.of(new TimeoutException(), null).kind()).isEqualTo(Kind.SILENCE);
        assertThat(NetworkReasons.of(new SSLHandshakeException("unknown_ca"), null))
                .isEqualTo(new Reason(Kind.TLS, "TLS failed: unknown_ca"));
        assertThat(NetworkReasons.of(new RuntimeException("SSL handshake failed"), "it has expired"))
                .isEqualTo(new Reason(Kind.TLS, "TLS failed: it has expired"));
        assertThat(NetworkReasons.of(new IllegalStateException("else"), null).kind())
                .isEqualTo(Kind.OTHER);
    }
}
