package io.refract.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.local.LocalPostgres.Durability;
import io.refract.local.LocalServers;
import io.refract.testing.Eventually;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// A copy of the project, built and running beside it, with servers of its own.
final class ScratchClone implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final LocalServers servers;
    private final Process program;
    private final int port;

    private ScratchClone(LocalServers servers, Process program, int port) {
        this.servers = servers;
        this.program = program;
        this.port = port;
    }

    /// @param folder what is there is removed first
    /// @param files that are added
    static ScratchClone start(Path folder, FilesOfDocument files) throws IOException, InterruptedException {
        remove(folder);
        for (var part : List.of("pom.xml", "mvnw", ".mvn", "src/main")) {
            copy(Path.of(part), folder.resolve(part));
        }
        files.writeTo(folder);
        build(folder);
        var servers = LocalServers.in(folder.resolve("servers"), Path.of(".refract", "programs"), Durability.DISPOSABLE)
                .start();
        var port = freePort();
        var log = folder.resolve("program.log");
        var clone = new ScratchClone(servers, run(folder, servers, port, log), port);
        Eventually.holds(START, () -> clone.isReady(log));
        return clone;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Files.isDirectory(path) ? copy : copy.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /// With the profile that measurements use, in which a caller says who they are.
    private static void build(Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("build.log");
        var builder = new ProcessBuilder(
                        "./mvnw",
                        "-B",
                        "-ntp",
                        "-o",
                        "package",
                        "-Dmaven.test.skip=true",
                        "-Dquarkus.profile=benchmark")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        assertThat(builder.start().waitFor()).as(Files.readString(log)).isZero();
    }

    private static Process run(Path folder, LocalServers servers, int port, Path log) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dquarkus.profile=benchmark",
                        "-jar",
                        folder.toAbsolutePath()
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var settings = builder.environment();
        settings.put("DATABASE_URL", servers.postgres().url());
        settings.put("DATABASE_OWNER_URL", servers.postgres().ownerUrl());
        settings.put("REDIS_URL", servers.redis().url());
        settings.put("PORT", Integer.toString(port));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady(Path log) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            assertThat(program.isAlive()).as("the program runs, see " + log).isTrue();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// Its database, as the owner.
    String jdbcUrl() {
        return servers.postgres().ownerJdbcUrl();
    }

    @Override
    public void close() throws InterruptedException {
        program.destroy();
        program.waitFor();
    }
}
