package io.refract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the person who starts Refract has set, as environment variables or as system properties of the same name.
final class Settings {
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");

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

    /// What is missing for mails to be sent; empty if nothing is, or no mail server is wanted.
    static Optional<String> missingForMails() {
        return setting("SMTP_HOST")
                .flatMap(_ -> Stream.of("MAIL_FROM", "PUBLIC_URL")
                        .filter(name -> setting(name).isEmpty())
                        .findFirst());
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
