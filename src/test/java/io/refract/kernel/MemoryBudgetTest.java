package io.refract.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private static final long LIMIT = 1 << 20;
    private static final long LARGE = 256 << 10;

    private final MemoryBudget budget = new MemoryBudget(LIMIT);
    private final List<String> granted = new ArrayList<>();

    @Test
    void largeTakingsLeaveAQuarterForSmallOnes() {
        for (var i = 0; i < 3; i++) {
            assertThat(budget.tryTake(LARGE, LARGE)).isTrue();
        }
        assertThat(budget.tryTake(LARGE, LARGE)).isFalse();
        assertThat(budget.tryTake(1_000, 1_000)).isTrue();
        assertThat(budget.used()).isEqualTo(3 * LARGE + 1_000);
        assertThat(budget.refusals()).isEqualTo(1);
    }

    @Test
    void whoFindsNoneWaitsInLineAndIsGrantedWhatOthersGiveBack() {
        budget.tryTake(3 * LARGE, LARGE);
        assertThat(budget.take(2 * LARGE, () -> granted.add("first"))).isNotNull();
        assertThat(budget.take(LARGE, () -> granted.add("second"))).isNotNull();

        budget.giveBack(LARGE);
        assertThat(granted).isEmpty();
        budget.giveBack(LARGE);
        assertThat(granted).containsExactly("first");
        budget.giveBack(LARGE);
        assertThat(granted).containsExactly("first", "second");
        assertThat(budget.used()).isEqualTo(3 * LARGE);
    }

    @Test
    void whoeverLeavesTheLineLetsTheNextOnePass() {
        budget.tryTake(2 * LARGE, LARGE);
        var first = Objects.requireNonNull(budget.take(2 * LARGE, () -> granted.add("first")));
        budget.take(LARGE, () -> granted.add("second"));

        assertThat(budget.leave(first)).isTrue();
        assertThat(granted).containsExactly("second");
        assertThat(budget.leave(first)).isFalse();
    }

    @Test
    void whatIsLargerThanAllIsGrantedAlone() {
        budget.take(2 * LIMIT, () -> granted.add("huge"));
        assertThat(granted).containsExactly("huge");
        assertThat(budget.tryTake(1, 1)).isFalse();
    }

    @Test
    void aShareTakesMoreAsItGrowsAndFailsWhenThereIsNone() {
        var share = new MemoryShare(budget);
        share.add(10);
        share.add(LARGE);
        assertThat(budget.used()).isBetween(LARGE, LARGE + (32 << 10));
        assertThatThrownBy(() -> share.add(LIMIT)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(failure.retryAfter()).isPresent();
        });
        share.close();
        assertThat(budget.used()).isZero();
    }

    /// Whatever is done with shares, in whatever order, closing them gives everything back.
    @Test
    void nothingLeaks() {
        var random = new Random(42);
        for (var round = 0; round < 2_000; round++) {
            var share = new MemoryShare(budget);
            for (var step = random.nextInt(8); step > 0; step--) {
                switch (random.nextInt(5)) {
                    case 0 -> grow(share, random.nextInt(400_000));
                    case 1 -> share.shrinkTo(random.nextInt(100_000));
                    case 2 -> budget.take(100_000, () -> share.grant(100_000));
                    case 3 -> share.close();
                    default -> doubled(share);
                }
                assertThat(budget.used()).isBetween(0L, LIMIT);
            }
            share.close();
            assertThat(budget.used()).isZero();
        }
    }

    private static void grow(MemoryShare share, int bytes) {
        try {
            share.add(bytes);
        } catch (Failure _) {
            share.close();
        }
    }

    private static void doubled(MemoryShare share) {
        try {
            share.doubleUp();
        } catch (Failure _) {
            share.close();
        }
    }
}
