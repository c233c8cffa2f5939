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

    /// User and system time so far, also of descendants that have ended: connections come and go.
    Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ofEnded(), Duration::plus);
    }

    /// As Linux tells in `cutime` and `cstime` of `/proc/<pid>/stat`, in hundredths of a second; nothing elsewhere.
    private Duration ofEnded() {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return Duration.ZERO;
        }
        try {
            var text = Files.readString(stat);
            var behindName = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis(10 * (Long.parseLong(behindName[13]) + Long.parseLong(behindName[14])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
