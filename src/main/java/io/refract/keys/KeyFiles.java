package io.refract.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/// Files that hold keys.
public final class KeyFiles {
    private static final int MOST_BYTES = 65_536;

    private KeyFiles() {}

    /// What a file holds.
    ///
    /// @param name its path, from a setting
    /// @param wanted what to give instead, if there is no such file
    /// @throws RefusedKeysException if it cannot be read
    public static String text(String name, String wanted) {
        try {
            var path = Path.of(name);
            if (name.isEmpty() || !Files.isRegularFile(path)) {
                throw new RefusedKeysException("names no file: " + wanted);
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new RefusedKeysException("names a file that is too large for keys");
            }
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException e) {
            throw new RefusedKeysException("names a file that cannot be read");
        }
    }

    /// What a file holds that is made if it is not there, for its owner's eyes alone.
    ///
    /// @param made the text of a new key
    public static String kept(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                keep(made.get(), file);
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used", e);
        }
    }

    /// For its owner's eyes from the first byte on; whole or not at all.
    private static void keep(String text, Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var started = Files.createTempFile(folder, String.valueOf(file.getFileName()), null, ownersAlone(file));
        Files.writeString(started, text, StandardCharsets.US_ASCII);
        Files.move(started, file);
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
