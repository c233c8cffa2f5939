package io.refract.cache;

import static io.refract.cache.Table.key;
import static io.refract.cache.Table.row;
import static io.refract.cache.Table.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Eventually;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// That Quarkus makes the cache with the Redis that it is configured for.
@QuarkusTest
class CacheBeansTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ReadThrough cache;

    @Inject
    Vertx vertx;

    @Test
    void theApplicationHasACacheThatWorks() throws Exception {
        Eventually.holds(Duration.ofSeconds(20), () -> cache.state() == CacheState.CONNECTED);
        var id = UUID.randomUUID().toString();
        var table = new Table(vertx);
        table.set(id, "one");
        assertThat(read(table, id)).isEqualTo("one");
        assertThat(read(table, id)).isEqualTo("one");
        assertThat(table.loads).hasValue(1);
        table.set(id, "two");
        cache.invalidate(List.of(row(id))).await().atMost(PATIENCE);
        assertThat(read(table, id)).isEqualTo("two");
    }

    private String read(Table table, String id) {
        return text(cache.get(key(id), table.loader(id)).await().atMost(PATIENCE));
    }
}
