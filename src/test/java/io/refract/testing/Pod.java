package io.refract.testing;

import io.refract.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
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
public final class Pod implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile("\\s(\\w+)=(?:\"([^\"]*)\"|(\\S+))");
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final Ports ports;

    private Pod(Process process, Path log, Ports ports) {
        this.process = process;
        this.log = log;
        this.ports = ports;
    }

    /// What is run: the jar as it was packaged, with the options of the image.
    ///
    /// @param dockerfile of the image
    /// @param options more of them, behind those of the image
    public record Program(Path jar, Path dockerfile, List<String> options) {
        /// As the build has left it, for tests that run after that.
        public static Program packaged(List<String> options) {
            var jar = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
            if (!Files.exists(jar)) {
                throw new IllegalStateException("package the program first: ./mvnw package -DskipTests");
            }
            return new Program(jar, Path.of("docker", "Dockerfile.jvm"), options);
        }
    }

    /// Where a pod listens.
    ///
    /// @param operations for health and metrics; the same one outside production
    public record Ports(int api, int operations) {
        public static Ports free() {
            return new Ports(MailServer.freePort(), MailServer.freePort());
        }
    }

    /// Returns when the pod is ready.
    ///
    /// @param settings environment variables, beside a key and migration at start, over which they win
    public static Pod start(Program program, Servers servers, Ports ports, Map<String, String> settings, Path log)
            throws IOException {
        var image = variables(program.dockerfile());
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(image.getOrDefault("JAVA_OPTIONS", "").trim().split("\\s+")));
        command.addAll(program.options());
        command.addAll(List.of("-jar", program.jar().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.putAll(image);
        environment.put("DATABASE_URL", servers.databaseUrl());
        environment.put("DATABASE_OWNER_URL", servers.ownerUrl());
        environment.put("REDIS_URL", servers.redisUrl());
        environment.put("TOKEN_KEYS", TestKeys.pem());
        environment.put("MIGRATE_AT_START", "true");
        environment.put("PORT", Integer.toString(ports.api()));
        environment.put("MANAGEMENT_PORT", Integer.toString(ports.operations()));
        environment.putAll(settings);
        var process = builder.start();
        // Whoever starts it may fail before it is closed
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var pod = new Pod(process, log, ports);
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

    public int port() {
        return ports.api();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The last lines of its log.
    public String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /// Resident memory in MiB, as Linux tells it.
    public OptionalLong resident() {
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
    public OptionalLong live() {
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
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.operations() + path))
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

    /// Has it stand still, with its connections open.
    public void pause() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends it without a word.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, as an orchestrator does.
    public void terminate() {
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
