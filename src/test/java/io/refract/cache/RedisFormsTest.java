package io.refract.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.refract.reach.ConnectFailures.Kind;
import io.refract.testing.Eventually;
import io.refract.testing.MailServer;
import io.refract.testing.TestAuthority;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Redis as others run it: with users and passwords, several databases, Sentinel, TLS.
class RedisFormsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String PASSWORD = "a:b/c@d?e#f&g=h+i%20 j'\"$,é";

    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private void run(String executable, int port, String... options) throws IOException {
        var command = new ArrayList<>(List.of(executable));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis-" + port + ".log").toFile())
                .start();
        open.add(() -> process.destroyForcibly().waitFor());
        Eventually.holds(LONG, () -> accepts(port));
    }

    private static boolean accepts(int port) {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private int server(String... options) throws IOException {
        var port = MailServer.freePort();
        var all = new ArrayList<>(List.of("--port", Integer.toString(port), "--save", "", "--dir", folder.toString()));
        all.addAll(List.of(options));
        run(RedisProcess.executable(), port, all.toArray(String[]::new));
        return port;
    }

    private Pod pod(String address) {
        var pod = Pod.by(address, new Board());
        open.add(pod);
        return pod;
    }

    @Test
    void passwordsMayHoldAnythingAndDatabasesHaveNumbers() throws IOException {
        var port = server("--requirepass", PASSWORD);

        pod("redis://:" + encoded(PASSWORD) + "@127.0.0.1:" + port + "/3").waitUntilConnected();
        pod("redis://default:" + encoded(PASSWORD) + "@127.0.0.1:" + port).waitUntilConnected();
        pod("redis://" + encoded(PASSWORD) + "@127.0.0.1:" + port).waitUntilConnected();
    }

    @Test
    void whatKeepsFromConnectingIsKnownByItsKind() throws IOException {
        var wrong = pod("redis://:wrong@127.0.0.1:" + server("--requirepass", PASSWORD));
        var nobody = pod("redis://127.0.0.1:1");

        Eventually.holds(
                LONG,
                () -> wrong.cache.trouble().filter(Kind.CREDENTIALS::equals).isPresent());
        Eventually.holds(
                LONG,
                () -> nobody.cache.trouble().filter(Kind.NOBODY_LISTENS::equals).isPresent());
        assertThat(wrong.registry
                        .get("refract.connect.failures")
                        .tags("purpose", "cache", "kind", "credentials")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void sentinelTellsWhereTheServerIs() throws IOException {
        var master = server();
        var port = MailServer.freePort();
        var settings = Files.writeString(folder.resolve("sentinel.conf"), """
                port %d
                dir %s
                sentinel monitor cache 127.0.0.1 %d 1
                """.formatted(port, folder, master));
        run(RedisProcess.executable(), port, settings.toString(), "--sentinel");

        pod("redis-sentinel://127.0.0.1:1,127.0.0.1:" + port + "/1?master=cache")
                .waitUntilConnected();
    }

    @Test
    @EnabledIfSystemProperty(named = "redis-server", matches = ".+")
    void tlsIsAsTheAddressSays() throws IOException {
        var authority = TestAuthority.in(folder.resolve("authority"));
        var stranger = TestAuthority.in(folder.resolve("stranger"));
        var server = authority.issue("server", "dns:localhost");
        var client = authority.issue("client");
        var port = MailServer.freePort();
        run(
                System.getProperty("redis-server"),
                port,
                "--port",
                "0",
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                server.certificate().toString(),
                "--tls-key-file",
                server.key().toString(),
                "--tls-ca-cert-file",
                authority.certificate().toString(),
                "--save",
                "",
                "--dir",
                folder.toString());
        var proof = "ssl_certfile=" + client.certificate() + "&ssl_keyfile=" + client.key();
        var trusted = proof + "&ssl_ca_certs=" + authority.certificate();

        pod("rediss://localhost:" + port + "?" + trusted).waitUntilConnected();
        pod("rediss://127.0.0.1:" + port + "?ssl_check_hostname=false&" + trusted)
                .waitUntilConnected();
        pod("rediss://127.0.0.1:" + port + "?ssl_cert_reqs=none&" + proof).waitUntilConnected();
        for (var refused : List.of(
                "rediss://127.0.0.1:" + port + "?" + trusted,
                "rediss://localhost:" + port + "?" + proof,
                "rediss://localhost:" + port + "?" + proof + "&ssl_ca_certs=" + stranger.certificate())) {
            var pod = pod(refused);
            Eventually.holds(
                    LONG, () -> pod.cache.trouble().filter(Kind.TLS::equals).isPresent());
        }
    }
}
