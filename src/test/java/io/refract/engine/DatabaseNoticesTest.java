package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.cache.CacheState;
import io.refract.cache.Notices.Notice;
import io.refract.cache.ReadThrough;
import io.refract.testing.Eventually;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The table of notices, as the pods of one database see it: this one leaves the cache alone while another's is up.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DatabaseNoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID pod = UUID.randomUUID();

    @Inject
    DatabaseNotices notices;

    @Inject
    ReadThrough cache;

    @AfterEach
    void takeDown() throws InterruptedException {
        await(notices.takeDown(pod));
        awaitState(CacheState.CONNECTED);
    }

    @Test
    void aNoticeIsSeenProlongedAndTakenDown() {
        await(notices.putUp(pod, Duration.ofMinutes(1)));
        var first = mine().getFirst();
        assertThat(first.over()).isFalse();

        await(notices.putUp(pod, Duration.ofMinutes(2)));
        await(notices.takeDown(first));
        assertThat(mine()).as("prolonged since").hasSize(1);

        await(notices.takeDown(mine().getFirst()));
        assertThat(mine()).isEmpty();
    }

    @Test
    void whileAnotherPodHasANoticeUpTheCacheIsLeftAlone() throws InterruptedException {
        awaitState(CacheState.CONNECTED);
        await(notices.putUp(pod, Duration.ofMinutes(1)));
        awaitState(CacheState.DEGRADED);
        await(notices.takeDown(pod));
        awaitState(CacheState.CONNECTED);
    }

    @Test
    void theNoticeOfAPodThatDiedIsTakenDownByAnotherOne() throws InterruptedException {
        await(notices.putUp(pod, Duration.ofMillis(1)));
        Eventually.holds(PATIENCE, () -> mine().isEmpty());
    }

    private List<Notice> mine() {
        return await(notices.read()).stream()
                .filter(notice -> notice.pod().equals(pod))
                .toList();
    }

    private void awaitState(CacheState state) {
        Eventually.holds(PATIENCE, () -> cache.state() == state);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
