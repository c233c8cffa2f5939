package io.refract;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.refract.operations.Migrate;
import io.refract.operations.Seed;
import java.util.Arrays;
import java.util.Map;

/// The program: `serve` (when nothing is said), `migrate`, `seed [--scale N] [--force]`.
@QuarkusMain
public final class Refract {
    private static final String USAGE = "usage: refract [serve | migrate | seed [--scale N] [--force]]";
    private static final String DEFAULT_REDIS = "redis://127.0.0.1:6379";

    /// A command migrates when told to, and opens no port.
    private static final Map<String, String> COMMAND_PROPERTIES = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.flyway.owner.migrate-at-start", "false");

    private Refract() {}

    public static void main(String... args) {
        var command = args.length == 0 ? "serve" : args[0];
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        try {
            switch (command) {
                case "serve" -> serve(rest);
                case "migrate" -> migrate(rest);
                case "seed" -> seed(rest);
                default -> refuse("unknown command '" + command + "'; " + USAGE);
            }
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    private static void serve(String... args) {
        configureServers();
        Quarkus.run(args);
    }

    private static void migrate(String... args) {
        configureServers();
        COMMAND_PROPERTIES.forEach(System::setProperty);
        Quarkus.run(Migrate.class, args);
    }

    private static void seed(String... args) {
        configureServers();
        COMMAND_PROPERTIES.forEach(System::setProperty);
        Quarkus.run(Seed.class, args);
    }
}
