package io.refract;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.refract.http.connection.AcceptedConnections;
import io.refract.operations.Migrate;
import io.refract.operations.OwnerAccess;
import io.refract.operations.RotateEncryption;
import io.refract.operations.Seed;
import java.security.Security;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// The program: `serve` (when nothing is said), `migrate`, `seed [--scale N] [--force]`,
/// `rotate-encryption`.
@QuarkusMain
public final class Refract {
    private static final String USAGE =
            "usage: refract [serve | migrate | seed [--scale N] [--force] | rotate-encryption]";
    private static final String DEFAULT_REDIS = "redis://127.0.0.1:6379";

    /// Set once the servers are known: a live reload runs this class again and keeps them.
    private static final String CONFIGURED = "refract.servers.configured";

    /// A command opens no port, speaks to people, migrates only when it is the one that does, and does
    /// not care whether there are tables already.
    private static final Map<String, String> COMMAND_PROPERTIES = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.console.json.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.category.\"org.flywaydb\".level", "WARN",
            "quarkus.log.category.\"io.refract.engine.CatalogReadiness\".level", "OFF",
            "quarkus.flyway.owner.migrate-at-start", "false");

    Refract() {}

    public static void main(String... args) {
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty(AcceptedConnections.SWITCH, AcceptedConnections.FROM_SERVICES);
        // In seconds: a pod that has just started is found by its name
        Security.setProperty("networkaddress.cache.ttl", "1");
        var command = args.length == 0 ? "serve" : args[0];
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        try {
            switch (command) {
                case "serve" -> serve(rest);
                case "migrate" -> run(Migrate.class, rest);
                case "seed" -> run(Seed.class, rest);
                case "rotate-encryption" -> run(RotateEncryption.class, rest);
                default -> refuse("unknown command '" + command + "'; " + USAGE);
            }
        } catch (RefusedException e) {
            refuse(e.getMessage());
        }
    }

    private static void serve(String... args) {
        configureServers();
        Settings.missingForMails().ifPresent(missing -> {
            throw new RefusedException("SMTP_HOST is set, and " + missing + " is not: mails need both");
        });
        if (Settings.migratesAtStart() && !Settings.local()) {
            requireOwner();
        }
        Quarkus.run(args);
    }

    private static void run(Class<? extends QuarkusApplication> command, String... args) {
        configureServers();
        requireOwner();
        COMMAND_PROPERTIES.forEach(System::setProperty);
        Quarkus.run(command, args);
    }

    private static void configureServers() {
        if (System.getProperty(CONFIGURED) == null) {
            servers().properties().forEach(System::setProperty);
            System.setProperty(CONFIGURED, "true");
        }
    }

    private static void requireOwner() {
        OwnerAccess.refusal(
                        Settings.ownerSetting(),
                        System.getProperty("quarkus.datasource.owner.jdbc.url", ""),
                        System.getProperty("quarkus.datasource.owner.username", ""),
                        Optional.ofNullable(System.getProperty("quarkus.datasource.owner.password")))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }

    private static Servers servers() {
        var databaseUrl = Settings.databaseUrl();
        if (databaseUrl.isEmpty() && Settings.local()) {
            return ServiceLoader.load(MissingServers.class)
                    .findFirst()
                    .orElseThrow()
                    .start(Settings.redisUrl());
        }
        return new Servers(
                databaseUrl.orElseThrow(() -> new RefusedException("DATABASE_URL is not set: give it as"
                        + " postgresql://user:password@host:port/database (and REDIS_URL as redis://host:port)")),
                Settings.databaseOwnerUrl().orElseThrow(),
                Settings.redisUrl().orElse(DEFAULT_REDIS));
    }

    private static void refuse(@Nullable String message) {
        System.err.println("refract: " + message);
        System.exit(2);
    }
}
