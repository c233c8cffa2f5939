package io.refract.benchmark;

import io.refract.Servers;
import io.refract.testing.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The packaged program as a process of its own.
final class Server implements AutoCloseable {
    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server start(Path jar, int port, Servers servers, boolean cached, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                System.getProperty("benchmark.jvm", "-Xmx160m -XX:+UseSerialGC").split(" ")));
        command.addAll(List.of(
                "-Dquarkus.profile=benchmark",
                "-Dquarkus.http.port=" + port,
                "-Drefract.limits.enabled=false",
                "-Drefract.tokens.lifetime=1d",
                "-Drefract.cache.enabled=" + cached,
                "-jar",
                jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DATABASE_URL", servers.databaseUrl());
        builder.environment().put("DATABASE_OWNER_URL", servers.ownerUrl());
        builder.environment().put("REDIS_URL", servers.redisUrl());
        var server = new Server(builder.start(), port);
        server.awaitReady(log);
        return server;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var attempt = 0; attempt < 300; attempt++) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the server did not start:\n" + Files.readString(log), e);
                    }
                }
                Eventually.passes(Duration.ofMillis(200));
            }
        }
        throw new IllegalStateException("the server is not ready:\n" + Files.readString(log));
    }

    int port() {
        return port;
    }

    Cpu cpu() {
        return Cpu.of(process.pid());
    }

    /// Resident memory in MiB, as the kernel tells; -1 where it does not.
    long residentMebibytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("vmrss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
