package io.refract;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.refract.address.DatabaseAddress;
import io.refract.encryption.Encryption;
import io.refract.http.connection.AcceptedConnections;
import io.refract.identity.tokens.SigningKeys;
import io.refract.operations.JdbcUrl;
import io.refract.operations.OwnerAccess;
import io.refract.operations.StartFailure;
import io.refract.settings.OperatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The program: see [Command] for what it can be told to do.
@QuarkusMain
public final class Refract {
    private static final String DEFAULT_REDIS = "redis://127.0.0.1:6379";
    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    /// Set once the servers are known: a live reload runs this class again and keeps them.
    private static final String CONFIGURED = "refract.servers.configured";

    /// A command opens no port, speaks to people, migrates only when it is the one that does, and does not care whether
    /// there are tables already.
    private static final Map<String, String> COMMAND_PROPERTIES = Map.ofEntries(
            Map.entry("quarkus.http.host-enabled", "false"),
            Map.entry("quarkus.management.host-enabled", "false"),
            Map.entry("quarkus.scheduler.enabled", "false"),
            Map.entry("quarkus.log.console.json.enabled", "false"),
            Map.entry("quarkus.log.level", "WARN"),
            Map.entry("quarkus.log.category.\"org.flywaydb\".level", "OFF"),
            Map.entry("quarkus.log.category.\"io.refract.slow-statement\".level", "OFF"),
            Map.entry(
                    "quarkus.log.category.\"io.netty.util.concurrent.DefaultPromise.rejectedExecution\".level", "OFF"),
            Map.entry("quarkus.log.category.\"io.refract.engine.CatalogReadiness\".level", "OFF"),
            Map.entry("quarkus.log.category.\"io.refract.execute.AllowedConnections\".level", "OFF"),
            Map.entry("quarkus.flyway.owner.migrate-at-start", "false"));

    Refract() {}

    public static void main(String... args) {
        try {
            var line = CommandLine.parse(args);
            if (line.help()) {
                System.out.print(line.helpText());
            } else {
                run(line);
            }
        } catch (RefusedException e) {
            refuse(e.getMessage());
        }
    }

    private static void run(CommandLine line) {
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty(AcceptedConnections.SWITCH, AcceptedConnections.FROM_SERVICES);
        // In seconds: a pod that has just started is found by its name
        Security.setProperty("networkaddress.cache.ttl", "1");
        leaveReadOnlyFoldersAlone();
        configureServers(line.command());
        if (line.command().work().isPresent()) {
            requireOwner();
            COMMAND_PROPERTIES.forEach(System::setProperty);
        } else if (Settings.migratesAtStart() && !Settings.local()) {
            requireOwner();
        }
        var words = line.words().toArray(String[]::new);
        if (Settings.local()) {
            Quarkus.run(line.command().work().orElse(null), null, words);
        } else {
            begin(line, words);
        }
    }

    /// The platform copies what it serves from within jars, which are pages of Swagger UI alone; where it cannot, it
    /// would not start.
    private static void leaveReadOnlyFoldersAlone() {
        if (!Files.isWritable(Path.of(System.getProperty("java.io.tmpdir")))) {
            System.setProperty("quarkus.vertx.classpath-resolving", "false");
        }
    }

    /// What fails before there is an application is told like what fails in it.
    private static void begin(CommandLine line, String... words) {
        try {
            Quarkus.run(line.command().work().orElse(null), (code, failure) -> end(line, code, failure), words);
        } catch (RuntimeException | ExceptionInInitializerError e) {
            end(line, FAILED, e);
        }
    }

    private static void end(CommandLine line, int code, @Nullable Throwable failure) {
        if (failure == null || failure instanceof PreventFurtherStepsException) {
            System.exit(code);
        } else {
            tell(line, failure);
            System.exit(FAILED);
        }
    }

    private static void tell(CommandLine line, Throwable failure) {
        if (line.verbose()) {
            failure.printStackTrace();
        }
        StartFailure.words(failure).ifPresent(Refract::refuse);
        Logger.getLogger(Refract.class).error("The program ends by a fault", failure);
    }

    private static void configureServers(Command command) {
        if (System.getProperty(CONFIGURED) == null) {
            var wrong = new ArrayList<>(wrongSettings(command));
            var properties = serverProperties(wrong);
            if (!wrong.isEmpty()) {
                throw new RefusedException(String.join("\n", wrong));
            }
            properties.forEach(System::setProperty);
            System.setProperty(CONFIGURED, "true");
        }
    }

    /// Commands need no keys, or say so themselves.
    private static List<String> wrongSettings(Command command) {
        var given = OperatorSettings.read(Settings.profile());
        var wrong = new ArrayList<>(given.refusals());
        if (command == Command.SERVE) {
            wrong.addAll(Settings.missingForMails(given));
            if (Settings.production()) {
                SigningKeys.refusal(given.value("refract.tokens.keys")).ifPresent(wrong::add);
            }
            given.value("refract.encryption.keys").flatMap(Encryption::refusal).ifPresent(wrong::add);
        }
        return wrong;
    }

    /// All that is wrong is told at once: addresses behind the rest.
    private static Map<String, String> serverProperties(List<String> wrong) {
        if (!wrong.isEmpty() && Settings.local()) {
            return Map.of();
        }
        try {
            return servers().properties();
        } catch (RefusedException e) {
            wrong.add(String.valueOf(e.getMessage()));
            return Map.of();
        }
    }

    private static void requireOwner() {
        learnRole();
        OwnerAccess.refusal(
                        Settings.ownerSetting(),
                        configured("quarkus.datasource.owner.jdbc.url").orElseThrow(),
                        configured("quarkus.datasource.owner.username").orElseThrow(),
                        configured("quarkus.datasource.owner.password"),
                        configured(Servers.ROLE).orElse(""))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
    }

    /// Migrations grant rights to the role that the server knows the application by, not to the name that a pooler has
    /// for it.
    private static void learnRole() {
        var application = DatabaseAddress.read(
                "DATABASE_URL", configured("refract.servers.database").orElseThrow());
        OwnerAccess.role(JdbcUrl.of(application), application.user(), application.password())
                .ifPresent(role -> System.setProperty(Servers.ROLE, Servers.literal(role)));
    }

    /// As [Servers] has set it.
    private static Optional<String> configured(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Servers::plain);
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
        String.valueOf(message).lines().forEach(line -> System.err.println("refract: " + line));
        System.exit(REFUSED);
    }
}
