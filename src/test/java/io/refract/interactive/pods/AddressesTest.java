package io.refract.interactive.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where pods may be, as it is set.
class AddressesTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Addresses addresses(Optional<List<String>> addresses, Optional<String> service) {
        return new Addresses(vertx, new PodsConfig() {
            @Override
            public Optional<Set<String>> addresses() {
                return addresses.map(LinkedHashSet::new);
            }

            @Override
            public Optional<String> service() {
                return service;
            }

            @Override
            public Duration silence() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration gone() {
                return Duration.ofSeconds(2);
            }

            @Override
            public int atOnce() {
                return 1;
            }
        });
    }

    private Addresses written(String... all) {
        return addresses(Optional.of(List.of(all)), Optional.empty());
    }

    private static List<String> now(Addresses addresses) throws Exception {
        return addresses.now().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS).stream()
                .map(each -> each.host() + " " + each.port())
                .toList();
    }

    @Test
    void theyAreThoseThatAreWritten() throws Exception {
        var addresses = written("http://10.0.0.7:8080", "http://[::1]:8081/");
        assertThat(addresses.refusal()).isEmpty();
        assertThat(addresses.areKnown()).isTrue();
        assertThat(now(addresses)).containsExactly("10.0.0.7 8080", "::1 8081");
    }

    @Test
    void aNameStandsForAllThatItMeans() throws Exception {
        assertThat(now(addresses(Optional.empty(), Optional.of("localhost:8080"))))
                .contains("127.0.0.1 8080");
        assertThat(now(addresses(Optional.empty(), Optional.of("nowhere.invalid:8080"))))
                .isEmpty();
    }

    @Test
    void withoutAnyNobodyIsKnown() throws Exception {
        var addresses = addresses(Optional.empty(), Optional.empty());
        assertThat(addresses.areKnown()).isFalse();
        assertThat(addresses.refusal()).isEmpty();
        assertThat(now(addresses)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.7:8080",
                "https://10.0.0.7:8080",
                "http://10.0.0.7",
                "http://10.0.0.7:0",
                "http://u:p@10.0.0.7:8080",
                "http://10.0.0.7:8080/api",
                "http://10.0.0.7:8080?x",
                "http:// :1"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(written(address).refusal())
                .hasValueSatisfying(text -> assertThat(text).startsWith("PODS "));
    }

    @Test
    void aNameNeedsAPort() {
        assertThat(addresses(Optional.empty(), Optional.of("refract-pods")).refusal())
                .hasValueSatisfying(text -> assertThat(text).startsWith("PODS_SERVICE "));
    }
}
