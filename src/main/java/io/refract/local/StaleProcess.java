package io.refract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server that outlived the process that started it, as after `kill -9`, known by the pid file in its folder.
final class StaleProcess {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private StaleProcess() {}

    /// Ends the process that the file names, if it still runs that program; a reused process id is left alone.
    static void stop(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> runs(process, program))
                .ifPresent(StaleProcess::end);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf);
        }
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().startsWith(program))
                .isPresent();
    }

    /// SIGINT is the signal on which PostgreSQL does not wait for its clients; Redis takes it as an order to leave,
    /// too.
    private static void end(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            process.onExit().get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
