package io.refract;

import java.util.Optional;

/// What the person who starts Refract has set, as environment variables or as system properties of the same name.
final class Settings {
    private Settings() {}

    static Optional<String> databaseUrl() {
        return setting("DATABASE_URL");
    }

    /// The database for migrations and commands; the application's own when not set.
    static Optional<String> databaseOwnerUrl() {
        return setting("DATABASE_OWNER_URL").or(Settings::databaseUrl);
    }

    static Optional<String> redisUrl() {
        return setting("REDIS_URL");
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
