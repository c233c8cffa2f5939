package io.refract.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.cache.Buckets;
import io.refract.kernel.Failure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 3 requests of an address within an hour, and 2 mails of a kind to a user.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MailLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Buckets buckets;

    private final String address = "198.51.100." + UUID.randomUUID();
    private final UUID user = UUID.randomUUID();

    private MailLimits limits(boolean enabled) {
        return new MailLimits(new TestLimits(enabled, 1, 1), buckets);
    }

    private static boolean admitted(MailLimits limits, String address) {
        return limits.admit(address)
                .map(_ -> true)
                .onFailure(Failure.class)
                .recoverWithItem(false)
                .await()
                .atMost(PATIENCE);
    }

    private static boolean written(MailLimits limits, UUID user, String kind, int attempt) {
        return limits.mayWrite(user, kind, attempt).await().atMost(PATIENCE);
    }

    @Test
    void whoAsksTooOftenIsRefusedOnAllPods() {
        assertThat(admitted(limits(true), address)).isTrue();
        assertThat(admitted(limits(true), address)).isTrue();
        assertThat(admitted(limits(true), address)).isTrue();

        assertThat(admitted(limits(true), address)).isFalse();
        assertThat(admitted(limits(true), address + "0")).isTrue();
    }

    @Test
    void aUserIsWrittenToOnlySoOftenForOneReasonWhoeverAsks() {
        assertThat(written(limits(true), user, "a", 1)).isTrue();
        assertThat(written(limits(true), user, "a", 1)).isTrue();

        assertThat(written(limits(true), user, "a", 1)).isFalse();
        assertThat(written(limits(true), user, "b", 1)).isTrue();
        assertThat(written(limits(true), UUID.randomUUID(), "a", 1)).isTrue();
    }

    @Test
    void anotherAttemptIsNotAnotherMail() {
        for (var attempt = 2; attempt < 9; attempt++) {
            assertThat(written(limits(true), user, "a", attempt)).isTrue();
        }
        assertThat(written(limits(true), user, "a", 1)).isTrue();
    }

    @Test
    void nobodyIsCountedWhereLimitsAreOff() {
        for (var i = 0; i < 5; i++) {
            assertThat(admitted(limits(false), address)).isTrue();
            assertThat(written(limits(false), user, "a", 1)).isTrue();
        }
    }
}
