package io.refract.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.refract.address.RedisAddress;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the cache from the settings: `REDIS_URL` says where Redis is, `refract.cache.*` the rest.
@Singleton
final class CacheBeans {
    /// The setting that the address comes from.
    private static final String SETTING = "REDIS_URL";

    @Produces
    @Singleton
    ReadThrough readThrough(
            CacheConfig config,
            Vertx vertx,
            MeterRegistry registry,
            Notices notices,
            PassedBy passed,
            @ConfigProperty(name = "refract.servers.redis") String address) {
        return new ReadThrough(
                config, vertx, RedisAddress.read(SETTING, address), notices, registry, passed, System::nanoTime);
    }

    @Produces
    @Singleton
    Buckets buckets(ReadThrough cache) {
        return cache.buckets();
    }

    void close(@Disposes ReadThrough cache) {
        cache.close();
    }

    void connectAtStart(@Observes StartupEvent event, ReadThrough cache) {
        cache.open();
    }
}
