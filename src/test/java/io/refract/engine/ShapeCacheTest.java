package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeCacheTest {
    private static final long MOST = 10_000;

    private final ShapeCache<String, String> cache = new ShapeCache<>(MOST);

    @Test
    void whatIsKeptNeverTakesMoreThanItMay() {
        for (var i = 0; i < 100_000; i++) {
            cache.keep("shape " + i, "value", 100 + i % 7);
            assertThat(cache.bytes()).isLessThanOrEqualTo(MOST);
        }
        assertThat(cache.size()).isBetween(80, 100);
    }

    @Test
    void whatIsAskedForAgainAndAgainOutlivesAnyNumberOfOthers() {
        cache.keep("popular", "value", 100);
        for (var i = 0; i < 10_000; i++) {
            cache.keep("once " + i, "value", 100);
            assertThat(cache.find("popular")).isEqualTo("value");
        }
        assertThat(cache.find("once 1")).isNull();
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        assertThat(cache.keep("large", "value", MOST)).isEqualTo("value");
        assertThat(cache.find("large")).isNull();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void whoeverIsSecondGetsWhatTheFirstHasKept() {
        cache.keep("shape", "first", 100);
        assertThat(cache.keep("shape", "second", 100)).isEqualTo("first");
        assertThat(cache.bytes()).isEqualTo(100);
    }
}
