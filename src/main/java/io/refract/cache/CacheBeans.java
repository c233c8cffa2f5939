package io.refract.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the cache from Quarkus's configuration: `quarkus.redis.*` says where Redis is,
/// `refract.cache.*` the rest.
@Singleton
final class CacheBeans {
    /// @param redis Quarkus's own client: asking for it makes Quarkus read the connection's options
    @Produces
    @Singleton
    ReadThrough readThrough(
            CacheConfig config,
            Vertx vertx,
            MeterRegistry registry,
            ConnectionOptions options,
            Notices notices,
            PassedBy passed,
            Instance<Redis> redis) {
        if (config.enabled()) {
            redis.get();
        }
        return new ReadThrough(config, vertx, options.current(), notices, registry, passed, System::nanoTime);
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
