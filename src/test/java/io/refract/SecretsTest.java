package io.refract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program itself, as a process: what it says when an address with a password in it is malformed.
class SecretsTest {
    private static final String SECRET = "hunter2hunter2";

    private static final Map<String, String> WELL_FORMED = Map.of(
            "DATABASE_URL", "postgresql://app:" + SECRET + "@127.0.0.1:1/refract",
            "DATABASE_OWNER_URL", "postgresql://owner:" + SECRET + "@127.0.0.1:1/refract",
            "REDIS_URL", "redis://:" + SECRET + "@127.0.0.1:1");

    @ParameterizedTest
    @CsvSource({
        "serve, DATABASE_URL, postgresql://app:#@127.0.0.1:1:1/refract",
        "migrate, DATABASE_OWNER_URL, postgresql://owner:#@127.0.0.1",
        "serve, REDIS_URL, redis://:#[@127.0.0.1:x"
    })
    void aMalformedAddressIsRefusedInOneLineThatNamesTheSetting(String command, String setting, String address)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(WELL_FORMED);
        settings.put(setting, address.replace("#", SECRET));

        var ended = run(command, settings);

        assertThat(ended.output().lines()).singleElement().asString().startsWith("refract: " + setting + " ");
        assertThat(ended.output()).doesNotContain(SECRET);
        assertThat(ended.code()).isEqualTo(2);
    }

    private record Ended(int code, String output) {}

    private static Ended run(String command, Map<String, String> settings) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Refract.class.getName(),
                        command))
                .redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(output).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
