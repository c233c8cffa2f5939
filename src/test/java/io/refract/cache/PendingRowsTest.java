package io.refract.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.cache.PendingRows.Work;
import io.refract.kernel.RowKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRowsTest {
    private static final RowKey A = new RowKey("post", "a");
    private static final RowKey B = new RowKey("post", "b");
    private static final RowKey C = new RowKey("post", "c");

    private final PendingRows pending = new PendingRows(2);

    @Test
    void onlyTheFirstAdditionAsksForSomebodyToWorkItOff() {
        assertThat(pending.add(List.of(A))).isTrue();
        assertThat(pending.add(List.of(B))).isFalse();
        assertThat(pending.size()).isEqualTo(2);
    }

    @Test
    void rowsStayUntilTheyAreDone() {
        pending.add(List.of(A, B));
        var work = pending.next();
        assertThat(work)
                .isInstanceOfSatisfying(
                        Work.Rows.class, it -> assertThat(it.rows()).containsExactly(A, B));
        assertThat(pending.isEmpty()).isFalse();
        assertThat(pending.done(work)).isFalse();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void aRowThatChangesAgainWhileItIsWorkedOffStays() {
        pending.add(List.of(A, B));
        var work = pending.next();
        pending.add(List.of(A));
        assertThat(pending.done(work)).isTrue();
        assertThat(pending.next())
                .isInstanceOfSatisfying(
                        Work.Rows.class, it -> assertThat(it.rows()).containsExactly(A));
    }

    @Test
    void tooManyRowsBecomeEverything() {
        pending.add(List.of(A, B));
        pending.add(List.of(C));
        assertThat(pending.next()).isInstanceOf(Work.Everything.class);
        assertThat(pending.done(pending.next())).isFalse();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void everythingStaysIfSomethingChangesWhileItIsWorkedOff() {
        pending.add(List.of(A, B, C));
        var work = pending.next();
        pending.add(List.of(A));
        assertThat(pending.done(work)).isTrue();
        assertThat(pending.next()).isInstanceOf(Work.Everything.class);
    }

    @Test
    void everythingIsNotDoneByRowsThatWereTakenBeforeTheOverflow() {
        pending.add(List.of(A));
        var work = pending.next();
        pending.add(List.of(B, C));
        assertThat(pending.done(work)).isTrue();
        assertThat(pending.next()).isInstanceOf(Work.Everything.class);
    }
}
