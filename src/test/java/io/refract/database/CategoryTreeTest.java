package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CategoryTreeTest extends OnMigratedDatabase {
    private static final String NO_CYCLE = "categories_no_cycle_check";

    @Test
    void aCategoryCannotBeItsOwnParent() {
        var category = Rows.category(app, null);

        Refusal.expect(Refusal.CHECK, NO_CYCLE, () -> move(app, category, category));
    }

    @Test
    void aCategoryCannotBeInsertedUnderItself() {
        var id = UUID.randomUUID();

        Refusal.expect(
                Refusal.CHECK,
                NO_CYCLE,
                () -> app.run("insert into categories (id, name, parent_id) values (?, 'Own parent', ?)", id, id));
    }

    @Test
    void aCategoryCannotMoveBelowItsOwnDescendant() {
        var root = Rows.category(app, null);
        var child = Rows.category(app, root);
        var grandchild = Rows.category(app, child);

        Refusal.expect(Refusal.CHECK, NO_CYCLE, () -> move(app, root, grandchild));
    }

    @Test
    void oneStatementCannotCloseACycleEither() {
        var one = Rows.category(app, null);
        var other = Rows.category(app, null);

        Refusal.expect(
                Refusal.CHECK,
                NO_CYCLE,
                () -> app.run(
                        "update categories set parent_id = case id when ? then ?::uuid else ? end where id in (?, ?)",
                        one,
                        other,
                        one,
                        one,
                        other));
    }

    @Test
    void aCategoryMovesFreelyOtherwise() {
        var root = Rows.category(app, null);
        var child = Rows.category(app, root);
        var grandchild = Rows.category(app, child);

        move(app, grandchild, root);
        move(app, child, grandchild);

        assertThat(app.value("select parent_id from categories where id = ?", child))
                .isEqualTo(grandchild.toString());
    }

    @RepeatedTest(5)
    void ofTwoOppositeMovesAtOnceOneIsRefused() throws Exception {
        var one = Rows.category(app, null);
        var other = Rows.category(app, null);
        var start = new CyclicBarrier(2);

        List<Boolean> moved;
        try (var threads = Executors.newFixedThreadPool(2)) {
            moved = threads.invokeAll(List.of(moving(start, one, other), moving(start, other, one))).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(moved).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void underRepeatableReadAnOlderSnapshotCannotCloseACycle() {
        var one = Rows.category(app, null);
        var other = Rows.category(app, null);
        try (var late = database.asApplication()) {
            late.begin();
            late.run("set transaction isolation level repeatable read");
            late.run("select 1 from categories");
            move(app, one, other);

            Refusal.expect(Refusal.SERIALIZATION, () -> move(late, other, one));
        }
    }

    @Test
    void deletingACategoryMakesItsChildrenRootsAndLeavesItsPosts() {
        var parent = Rows.category(app, null);
        var child = Rows.category(app, parent);
        var post = Rows.post(app, "Categorized");
        app.run("update posts set category_id = ? where id = ?", parent, post);

        app.run("delete from categories where id = ?", parent);

        assertThat(app.value("select parent_id from categories where id = ?", child))
                .isNull();
        assertThat(app.value("select category_id from posts where id = ?", post))
                .isNull();
    }

    private Callable<Boolean> moving(CyclicBarrier start, UUID category, UUID parent) {
        return () -> {
            try (var session = database.asApplication()) {
                start.await();
                var refused = catchThrowableOfType(Session.Refused.class, () -> move(session, category, parent));
                assertThat(refused == null || refused.constraint().equals(NO_CYCLE))
                        .isTrue();
                return refused == null;
            }
        };
    }

    private static void move(Session session, UUID category, UUID parent) {
        session.run("update categories set parent_id = ? where id = ?", parent, category);
    }
}
