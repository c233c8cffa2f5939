package io.refract.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The CPU time of a process and of those that it has started and that still run.
record Cpu(ProcessHandle process) {
    static Cpu of(long pid) {
        return new Cpu(ProcessHandle.of(pid).orElseThrow());
    }

    /// @param file begins with the process's number, as servers write it
    static Cpu ofPidFile(Path file) {
        try {
            return of(Long.parseLong(Files.readAllLines(file).getFirst().trim()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// User and system time so far.
    Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
