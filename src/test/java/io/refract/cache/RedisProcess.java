package io.refract.cache;

import io.refract.testing.Eventually;
import io.refract.testing.RedisCommands;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/// A real Redis server that keeps its port when it is killed and started again, and that can be frozen.
final class RedisProcess implements AutoCloseable {
    /// What the pods that share this Redis share beside it.
    final Board board = new Board();

    private final File executable;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private RedisProcess(File executable, Path folder, int port) {
        this.executable = executable;
        this.folder = folder;
        this.port = port;
    }

    static RedisProcess started() throws IOException, InterruptedException {
        var redis = new RedisProcess(Unpacked.EXECUTABLE, Files.createTempDirectory("redis"), freePort());
        redis.start();
        return redis;
    }

    /// The program, unpacked once for all tests of this process.
    private static final class Unpacked {
        static final File EXECUTABLE = unpack();

        private static File unpack() {
            try {
                var executable = ExecutableProvider.newJarResourceProvider().get();
                executable.getParentFile().deleteOnExit();
                executable.deleteOnExit();
                return executable;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The program of the tests, for other ways to run it.
    static String executable() {
        return Unpacked.EXECUTABLE.getAbsolutePath();
    }

    String address() {
        return "redis://127.0.0.1:" + port;
    }

    void start() throws IOException, InterruptedException {
        var started = new ProcessBuilder(
                        executable.getAbsolutePath(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        process = started;
        Eventually.holds(Duration.ofSeconds(20), this::accepts);
    }

    /// See [RedisCommands#ask].
    String ask(String... words) {
        return RedisCommands.ask(address(), words);
    }

    /// Forgets everything but what it had when it was last told to `SAVE`, and its connections.
    void kill() throws InterruptedException {
        var running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly();
            running.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /// Keeps its connections and does nothing, as a host that is overloaded or gone.
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        Files.deleteIfExists(folder.resolve("dump.rdb"));
        Files.deleteIfExists(folder);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var running = process;
        if (running != null) {
            new ProcessBuilder("kill", signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        }
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
