package io.refract.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/// One Redis server on the loopback interface, without persistence: it holds nothing but a cache.
///
/// It keeps its port for its whole life, so that it can be stopped and started under a running application.
public final class LocalRedis {
    private static final Duration START_WAIT = Duration.ofSeconds(20);
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    LocalRedis(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// The address in the form of the setting `REDIS_URL`.
    public String url() {
        return "redis://" + Loopback.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /// The process id of the running server.
    public synchronized long pid() {
        if (process == null) {
            throw new LocalServerException("The embedded Redis does not run");
        }
        return process.pid();
    }

    /// Starts the server and returns when it answers; does nothing when it already runs.
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            StaleProcess.stop(folder.resolve("redis.pid"), "redis-server");
            process = launch();
            awaitAnswer(process);
        } catch (IOException e) {
            throw new LocalServerException("The embedded Redis did not start: " + e, e);
        }
    }

    /// Stops the server and returns when it is gone.
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private Process launch() throws IOException {
        var executable =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        var command = List.of(
                executable.toAbsolutePath().toString(),
                "--bind",
                Loopback.HOST,
                "--port",
                Integer.toString(port),
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "allkeys-lru",
                "--dir",
                folder.toAbsolutePath().toString(),
                "--pidfile",
                folder.resolve("redis.pid").toAbsolutePath().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private void awaitAnswer(Process started) throws IOException {
        var deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new LocalServerException("The embedded Redis did not start: " + LogTail.of(log()));
            }
            Pause.shortly();
        }
    }

    private boolean answers() {
        try (var socket = Loopback.connect(port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("redis.log");
    }
}
