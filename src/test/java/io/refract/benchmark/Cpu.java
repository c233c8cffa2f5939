package io.refract.benchmark;

import java.time.Duration;
import java.util.stream.Stream;

/// The CPU time of a process and of those that it has started and that still run.
record Cpu(ProcessHandle process) {
    static Cpu of(long pid) {
        return new Cpu(ProcessHandle.of(pid).orElseThrow());
    }

    /// User and system time so far.
    Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
