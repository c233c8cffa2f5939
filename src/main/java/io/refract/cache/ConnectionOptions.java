package io.refract.cache;

import io.quarkus.redis.client.RedisOptionsCustomizer;
import io.vertx.redis.client.RedisOptions;
import jakarta.inject.Singleton;

/// Keeps the options that Quarkus made for its Redis client (address, password, TLS), so that the cache opens its
/// own connections with the same.
@Singleton
final class ConnectionOptions implements RedisOptionsCustomizer {
    private static final String DEFAULT_CLIENT = "<default>";

    private volatile RedisOptions options = new RedisOptions();

    @Override
    public void customize(String clientName, RedisOptions made) {
        if (clientName.equals(DEFAULT_CLIENT)) {
            options = new RedisOptions(made);
        }
    }

    RedisOptions current() {
        return options;
    }
}
