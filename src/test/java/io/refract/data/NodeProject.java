package io.refract.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A copy of a folder with a `package.json`, in which programs of npm can be run.
///
/// @param folder where the copy is
record NodeProject(Path folder) {
    /// Installs what the project needs, once: what is there is kept for the next run. The test is aborted on machines
    /// without npm, or without a way to its registry.
    static NodeProject of(Path source) throws IOException, InterruptedException {
        var project =
                new NodeProject(Path.of("target", "node", source.getFileName().toString()));
        Files.createDirectories(project.folder());
        try (var files = Files.list(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, project.folder().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        project.install(Files.readString(source.resolve("package-lock.json")));
        return project;
    }

    private void install(String lock) throws IOException, InterruptedException {
        var installed = folder.resolve("installed.json");
        if (Files.exists(installed) && Files.readString(installed).equals(lock)) {
            return;
        }
        assumeTrue(hasNpm(), "npm is not on this machine, so " + folder.getFileName() + " is not checked");
        var result = run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeTrue(result.code() == 0, "npm cannot install what is needed: " + result.output());
        Files.writeString(installed, lock);
    }

    private static boolean hasNpm() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "npm")));
    }

    /// @param code what the program ended with; 0 is well
    /// @param output what it said, behind how it was called
    record Result(int code, String output) {}

    /// Runs a program to its end, three minutes at most.
    Result run(String... command) throws IOException, InterruptedException {
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Result(process.waitFor(), String.join(" ", command) + "\n" + Files.readString(output));
    }
}
