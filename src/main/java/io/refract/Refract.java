package io.refract;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.refract.operations.Migrate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The program: `serve` (when nothing is said), `migrate`.
@QuarkusMain
public final class Refract {
    private static final String USAGE = "usage: refract [serve | migrate]";
    private static final String DEFAULT_REDIS = "redis://127.0.0.1:6379";

    /// A command migrates when told to, and opens no port.
    private static final Map<String, String> COMMAND_PROPERTIES = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.flyway.owner.migrate-at-start", "false");

    Refract() {}

    public static void main(String... args) {
        var command = args.length == 0 ? "serve" : args[0];
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        try {
            switch (command) {
                case "serve" -> serve(rest);
                case "migrate" -> migrate(rest);
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

    private static void configureServers() {
        if (LocalStart.isDone()) {
            return;
        }
        servers().properties().forEach(System::setProperty);
    }

    private static Servers servers() {
        var databaseUrl = Settings.databaseUrl();
        if (databaseUrl.isEmpty() && Settings.local()) {
            return LocalStart.start();
        }
        return new Servers(
                databaseUrl.orElseThrow(() -> new IllegalArgumentException("DATABASE_URL is not set: give it as"
                        + " postgresql://user:password@host:port/database (and REDIS_URL as redis://host:port)")),
                Settings.databaseOwnerUrl().orElseThrow(),
                Settings.redisUrl().orElse(DEFAULT_REDIS));
    }

    private static void refuse(@Nullable String message) {
        System.err.println("refract: " + message);
        System.exit(2);
    }
}
