package io.refract;

import io.refract.address.AddressException;
import io.refract.address.DatabaseAddress;
import io.refract.address.RedisAddress;
import io.refract.operations.JdbcUrl;
import java.util.HashMap;
import java.util.Map;

/// The servers that Refract works with, as one configuration for the reactive clients, JDBC and Redis.
///
/// @param databaseUrl the database for the application's role: `postgresql://user:password@host:port/database`
/// @param ownerUrl the same database for the role that owns and migrates it
/// @param redisUrl `redis://host:port`
public record Servers(String databaseUrl, String ownerUrl, String redisUrl) {
    /// The property that names the application's role, which migrations grant rights to.
    static final String ROLE = "refract.servers.role";

    /// The configuration properties that make the program use these servers.
    ///
    /// @throws RefusedException when an address is malformed; the message names the setting and no password
    public Map<String, String> properties() {
        try {
            return read();
        } catch (AddressException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, String> read() {
        var application = DatabaseAddress.read("DATABASE_URL", databaseUrl);
        var owner = DatabaseAddress.read("DATABASE_OWNER_URL", ownerUrl);
        var properties = new HashMap<String, String>();
        properties.put("refract.servers.database", databaseUrl);
        properties.put(ROLE, application.user());
        // That there is one is all that the framework has to know, since connections are not made from it
        properties.put("quarkus.datasource.reactive.url", "postgresql://localhost/database");
        properties.put("quarkus.datasource.owner.jdbc.url", JdbcUrl.of(owner));
        properties.put("quarkus.datasource.owner.username", owner.user());
        owner.password().ifPresent(password -> properties.put("quarkus.datasource.owner.password", password));
        RedisAddress.read("REDIS_URL", redisUrl);
        properties.put("refract.servers.redis", redisUrl);
        properties.replaceAll((_, value) -> literal(value));
        return Map.copyOf(properties);
    }

    /// A dollar begins an expression in the configuration: one in a password would be looked up, and named when
    /// it is not found.
    static String literal(String value) {
        return value.replace("$", "$$");
    }

    /// The value itself again.
    static String plain(String literal) {
        return literal.replace("$$", "$");
    }

    /// Without passwords.
    @Override
    public String toString() {
        return "Servers[" + DatabaseAddress.read("DATABASE_URL", databaseUrl) + "]";
    }
}
