package io.refract.soak;

import io.refract.Servers;
import io.refract.testing.Eventually;
import io.refract.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The packaged program as a process of its own, with the options of the image.
final class Pod implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile("\\s(\\w+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final int operationsPort;

    private Pod(Process process, Path log, int port, int operationsPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.operationsPort = operationsPort;
    }

    static Pod start(Path jar, Path dockerfile, Servers servers, int port, Path log) throws IOException {
        // They have one of their own in production only
        var operationsPort = Boolean.getBoolean("soak.tokens") ? port : port + 1;
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        var image = variables(dockerfile);
        command.addAll(List.of(image.getOrDefault("JAVA_OPTIONS", "").trim().split("\\s+")));
        if (Boolean.getBoolean("soak.tokens")) {
            command.add("-Dquarkus.profile=benchmark");
        }
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var settings = builder.environment();
        settings.putAll(image);
        settings.put("DATABASE_URL", servers.databaseUrl());
        settings.put("DATABASE_OWNER_URL", servers.ownerUrl());
        settings.put("REDIS_URL", servers.redisUrl());
        settings.put("TOKEN_KEYS", TestKeys.pem());
        settings.put("MIGRATE_AT_START", "true");
        settings.put("PORT", Integer.toString(port));
        settings.put("MANAGEMENT_PORT", Integer.toString(operationsPort));
        var pod = new Pod(builder.start(), log, port, operationsPort);
        pod.awaitReady();
        return pod;
    }

    /// What the image sets.
    private static Map<String, String> variables(Path dockerfile) throws IOException {
        var variables = new HashMap<String, String>();
        var instruction = Files.readString(dockerfile)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith("ENV "))
                .collect(Collectors.joining(" "));
        VARIABLE.matcher(instruction)
                .results()
                .forEach(set -> variables.put(set.group(1), set.group(2) == null ? set.group(3) : set.group(2)));
        if (!variables.containsKey("JAVA_OPTIONS")) {
            throw new IllegalStateException("no JAVA_OPTIONS in " + dockerfile);
        }
        return variables;
    }

    private void awaitReady() throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (operations("/q/health/ready").isEmpty()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the program did not start:\n" + Files.readString(log));
            }
            Eventually.passes(Duration.ofMillis(200));
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// The last lines of its log.
    String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /// Resident memory in MiB, as Linux tells it.
    OptionalLong resident() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /// What the heap holds after the last collection, in MiB; empty while the program does not say.
    OptionalLong live() {
        var total = operations("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_gc_live_data_size_bytes")
                        || line.startsWith("jvm_memory_used_bytes{area=\"heap\",id=\"Tenured"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) >> 20)
                .max();
        return total;
    }

    private String operations(String path) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operationsPort + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Asks it to stop, as an orchestrator does.
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        client.close();
    }
}
