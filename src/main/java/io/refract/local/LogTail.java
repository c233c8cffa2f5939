package io.refract.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a server said last, for a message to a person.
final class LogTail {
    private static final int LINES = 5;

    private LogTail() {}

    static String of(Path log) {
        try {
            var lines = Files.readAllLines(log).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            var tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return String.join(" | ", tail) + " (" + log + ")";
        } catch (IOException e) {
            return "it left no log in " + log;
        }
    }
}
