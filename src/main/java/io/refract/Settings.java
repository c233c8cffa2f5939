package io.refract;

import io.refract.settings.OperatorSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the person who starts Refract has set, as environment variables or as system properties of the same name.
final class Settings {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");

    private static final String PRODUCTION = "prod";

    private static final Map<String, String> NEEDED_FOR_MAILS =
            new TreeMap<>(Map.of("refract.mails.from", "MAIL_FROM", "refract.mails.public-url", "PUBLIC_URL"));

    private Settings() {}

    static Optional<String> databaseUrl() {
        return setting("DATABASE_URL");
    }

    /// The database for migrations and commands; the application's own when not set.
    static Optional<String> databaseOwnerUrl() {
        return setting("DATABASE_OWNER_URL").or(Settings::databaseUrl);
    }

    /// The name of the setting that the owner's address comes from.
    static String ownerSetting() {
        return setting("DATABASE_OWNER_URL").isPresent() ? "DATABASE_OWNER_URL" : "DATABASE_URL";
    }

    /// Whether serving begins with migrating; as the framework reads it.
    static boolean migratesAtStart() {
        return setting("MIGRATE_AT_START")
                .map(value -> TRUE.contains(value.strip().toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    static Optional<String> redisUrl() {
        return setting("REDIS_URL");
    }

    /// A line for each setting that mails need and that is missing; none if no mail server is wanted.
    static List<String> missingForMails(OperatorSettings given) {
        return given.value("refract.mails.host").isEmpty()
                ? List.of()
                : NEEDED_FOR_MAILS.entrySet().stream()
                        .filter(needed -> given.value(needed.getKey()).isEmpty())
                        .map(needed -> needed.getValue() + " is not set: SMTP_HOST is, and mails need both")
                        .toList();
    }

    /// Whose lines of the configuration count.
    static String profile() {
        return setting("quarkus.profile")
                .or(() -> setting("QUARKUS_PROFILE"))
                .orElseGet(() -> local() ? "dev" : PRODUCTION);
    }

    /// Whether nothing is made that was not given.
    static boolean production() {
        return PRODUCTION.equals(profile());
    }

    /// Whether this is a developer's machine, on which missing servers may be started.
    static boolean local() {
        return Boolean.getBoolean("refract.local");
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .filter(value -> !value.isBlank());
    }
}
