package io.refract.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.refract.Servers;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/// The PostgreSQL and the Redis of all tests of this process, with an empty database at first.
///
/// Every `@QuarkusTest` uses them without asking. Tests without Quarkus may use the handles, too: the servers
/// start with the first use and stop with the process. A test that stops a server starts it again before it
/// ends.
@WithTestResource(value = RefractServers.class, scope = TestResourceScope.GLOBAL)
public final class RefractServers implements QuarkusTestResourceLifecycleManager {
    /// A server that a test may take away for a while; it comes back on the same port with the same data, except that
    /// Redis forgets.
    public interface Handle {
        /// Returns when the server is gone.
        void stop();

        /// Returns when the server answers.
        void start();
    }

    /// The PostgreSQL server.
    ///
    /// @param url for the application's role, as in `DATABASE_URL`
    /// @param ownerUrl for the owner's role, as in `DATABASE_OWNER_URL`
    /// @param ownerJdbcUrl for the owner's role, for JDBC
    /// @param superuserJdbcUrl for the server's superuser, for JDBC
    public record Postgres(String url, String ownerUrl, String ownerJdbcUrl, String superuserJdbcUrl)
            implements Handle {
        @Override
        public void stop() {
            control("postgres.stop");
        }

        @Override
        public void start() {
            control("postgres.start");
        }
    }

    /// The Redis server.
    ///
    /// @param url as in `REDIS_URL`
    public record Redis(String url) implements Handle {
        @Override
        public void stop() {
            control("redis.stop");
        }

        @Override
        public void start() {
            control("redis.start");
        }
    }

    public static Postgres postgres() {
        return new Postgres(
                address("postgres.url"),
                address("postgres.ownerUrl"),
                address("postgres.ownerJdbcUrl"),
                address("postgres.superuserJdbcUrl"));
    }

    public static Redis redis() {
        return new Redis(address("redis.url"));
    }

    @Override
    public Map<String, String> start() {
        var properties =
                new HashMap<>(new Servers(postgres().url(), postgres().ownerUrl(), redis().url()).properties());
        // The program makes its own client
        properties.put("quarkus.redis.hosts", redis().url());
        return properties;
    }

    @Override
    public void stop() {}

    private static String address(String name) {
        return (String) member("addresses", name);
    }

    private static void control(String name) {
        ((Runnable) member("controls", name)).run();
    }

    private static Object member(String method, String name) {
        try {
            Method shared = ClassLoader.getSystemClassLoader()
                    .loadClass(SharedServers.class.getName())
                    .getMethod(method);
            var member = ((Map<?, ?>) shared.invoke(null)).get(name);
            if (member == null) {
                throw new IllegalArgumentException("no " + name + " among the " + method);
            }
            return member;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test servers did not start", e);
        }
    }
}
