package io.refract;

import java.util.HashMap;
import java.util.Map;

/// The servers that Refract works with, as one configuration for the reactive clients, JDBC and Redis.
///
/// @param databaseUrl the database for the application's role: `postgresql://user:password@host:port/database`
/// @param ownerUrl the same database for the role that owns and migrates it
/// @param redisUrl `redis://host:port`
public record Servers(String databaseUrl, String ownerUrl, String redisUrl) {
    /// The configuration properties that make Quarkus use these servers.
    ///
    /// @throws RefusedException when an address is malformed; the message names the setting and no password
    public Map<String, String> properties() {
        var application = DatabaseUrl.parse("DATABASE_URL", databaseUrl);
        var owner = DatabaseUrl.parse("DATABASE_OWNER_URL", ownerUrl);
        var properties = new HashMap<String, String>();
        properties.put("quarkus.datasource.reactive.url", application.reactive());
        properties.put("quarkus.datasource.username", application.user());
        application.password().ifPresent(password -> properties.put("quarkus.datasource.password", password));
        properties.put("quarkus.datasource.owner.jdbc.url", owner.jdbc());
        properties.put("quarkus.datasource.owner.username", owner.user());
        owner.password().ifPresent(password -> properties.put("quarkus.datasource.owner.password", password));
        properties.put("quarkus.redis.hosts", RedisUrl.check("REDIS_URL", redisUrl));
        properties.replaceAll((_, value) -> literal(value));
        return Map.copyOf(properties);
    }

    /// A dollar begins an expression in the configuration: one in a password would be looked up, and named when
    /// it is not found.
    private static String literal(String value) {
        return value.replace("$", "$$");
    }

    /// Without passwords.
    @Override
    public String toString() {
        return "Servers[" + DatabaseUrl.parse("DATABASE_URL", databaseUrl) + "]";
    }
}
