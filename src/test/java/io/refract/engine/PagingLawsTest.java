package io.refract.engine;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.query.Total;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every list, whatever its order: each row once, forward and backward, with edges that are known.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PagingLawsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Selection ID = Selection.of("id");

    @Inject
    Catalog catalog;

    @Inject
    Vertx vertx;

    private ReadWorld world;
    private Engine engine;

    @BeforeAll
    void load() throws SQLException {
        world = new ReadWorld(catalog, vertx);
        engine = world.engine(SamplePolicies.ALL);
    }

    @AfterAll
    void drop() {
        world.close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("posts by id", posts()),
                Arguments.of("newest posts", posts(Order.descending("createdAt"))),
                Arguments.of("posts by a flag with many ties", posts(Order.ascending("featured"))),
                Arguments.of(
                        "posts by two flags, one each way",
                        posts(Order.descending("published"), Order.ascending("featured"))),
                Arguments.of(
                        "posts by three keys, up, down, up",
                        posts(Order.ascending("published"), Order.descending("featured"), Order.ascending("title"))),
                Arguments.of("most read posts", posts(Order.descending("viewCount"))),
                Arguments.of("posts by title", posts(Order.ascending("title"))),
                Arguments.of("posts by an id that is no key", posts(Order.ascending("authorId"))),
                Arguments.of("users by an enum", list("user", Condition.TRUE, Order.descending("role"))),
                Arguments.of(
                        "comments on published posts",
                        list(
                                "comment",
                                Condition.some("post", field("published").isTrue()),
                                Order.ascending("createdAt"))),
                Arguments.of("likes of nobody", list("like", Condition.FALSE, Order.ascending("createdAt"))),
                Arguments.of(
                        "posts by relevance",
                        list("post", Condition.matching("the or a or post or of"), Order.byRelevance("post or data"))));
    }

    private static FindMany posts(Order... order) {
        return list("post", Condition.TRUE, order);
    }

    private static FindMany list(String model, Condition where, Order... order) {
        return FindMany.of(model, where, List.of(order), 1_000, ID);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void pagesVisitEachRowOnceForwardAndTheSameInReverse(String name, FindMany list) {
        for (var caller : List.of(Caller.SYSTEM, Caller.ANONYMOUS, Caller.user(world.id("""
                select author_id from posts where not published order by id limit 1"""), Role.USER))) {
            var all = ids(page(list, null, caller));
            for (var limit : new int[] {1, 3, 7, Math.max(1, all.size()), all.size() + 1}) {
                var forward = forward(list.limitedTo(limit), caller);
                assertThat(forward.ids).as(name + " forward by " + limit).isEqualTo(all);
                assertThat(backward(list.limitedTo(limit), forward.last, caller))
                        .as(name + " backward by " + limit)
                        .isEqualTo(all);
            }
        }
    }

    private record Walk(List<String> ids, Page last) {}

    private Walk forward(FindMany query, Caller caller) {
        var ids = new ArrayList<String>();
        var page = page(query, null, caller);
        assertThat(page.previousCursor()).isEmpty();
        while (true) {
            ids.addAll(ids(page));
            if (page.nextCursor().isEmpty()) {
                return new Walk(ids, page);
            }
            assertThat(ids(page)).hasSize(query.limit());
            page = page(query, page.nextCursor().get(), caller);
            assertThat(page.previousCursor()).isPresent();
            assertThat(ids(page)).isNotEmpty();
        }
    }

    private List<String> backward(FindMany query, Page last, Caller caller) {
        var ids = new ArrayList<>(ids(last));
        var page = last;
        while (page.previousCursor().isPresent()) {
            page = page(query, page.previousCursor().get(), caller);
            assertThat(page.nextCursor()).isPresent();
            assertThat(ids(page)).isNotEmpty();
            ids.addAll(0, ids(page));
        }
        return ids;
    }

    @Test
    void rowsThatComeAndGoBetweenPagesNeitherRepeatNorHideOthers() {
        var letters = tags("a", "c", "e", "g");
        var first = page(letters, null, Caller.ANONYMOUS);
        assertThat(names(first)).containsExactly("law-a", "law-c");

        insert("b", "d");
        delete("c", "e");

        var second = page(letters, next(first), Caller.ANONYMOUS);
        assertThat(names(second)).containsExactly("law-d", "law-g");
        assertThat(second.nextCursor()).isEmpty();
        assertThat(names(page(letters, previous(second), Caller.ANONYMOUS))).containsExactly("law-a", "law-b");
    }

    @Test
    void anEmptyPageLeadsBackToTheRowAtItsPlace() {
        var letters = tags("a", "b", "c");
        var first = page(letters, null, Caller.ANONYMOUS);
        delete("c");

        var empty = page(letters, next(first), Caller.ANONYMOUS);
        assertThat(names(empty)).isEmpty();
        assertThat(empty.nextCursor()).isEmpty();

        var back = page(letters, previous(empty), Caller.ANONYMOUS);
        assertThat(names(back)).containsExactly("law-a", "law-b");
        assertThat(back.previousCursor()).isEmpty();
        assertThat(back.nextCursor()).isEmpty();
    }

    @Test
    void anEmptyPageBeforeAPlaceLeadsOnToTheRowAtThatPlace() {
        var letters = tags("a", "b", "c", "d");
        var second = page(letters, next(page(letters, null, Caller.ANONYMOUS)), Caller.ANONYMOUS);
        delete("a", "b");

        var empty = page(letters, previous(second), Caller.ANONYMOUS);
        assertThat(names(empty)).isEmpty();
        assertThat(empty.previousCursor()).isEmpty();

        var on = page(letters, next(empty), Caller.ANONYMOUS);
        assertThat(names(on)).containsExactly("law-c", "law-d");
        assertThat(on.previousCursor()).isEmpty();
    }

    @Test
    void aListOfWhichNothingIsLeftHasNoNeighbours() {
        var letters = tags("a", "b", "c");
        var first = page(letters, null, Caller.ANONYMOUS);
        delete("a", "b", "c");

        var empty = page(letters, next(first), Caller.ANONYMOUS);
        assertThat(names(empty)).isEmpty();
        assertThat(empty.nextCursor()).isEmpty();
        assertThat(empty.previousCursor()).isEmpty();
    }

    @Test
    void theTotalCountsAllRowsThatTheCallerMaySeeOnEveryPage() {
        var letters = tags("a", "b", "c").total(Total.EXACT);
        var first = page(letters, null, Caller.ANONYMOUS);

        assertThat(first.total()).hasValue(3);
        assertThat(page(letters, next(first), Caller.ANONYMOUS).total()).hasValue(3);
        delete("a", "b", "c");
        assertThat(page(letters, null, Caller.ANONYMOUS).total()).hasValue(0);
        assertThat(page(letters, next(first), Caller.ANONYMOUS).total()).hasValue(0);
        assertThat(page(letters.total(Total.NONE), null, Caller.ANONYMOUS).total())
                .isEmpty();
    }

    @Test
    void eachPageIsOneStatement() {
        var list = posts(Order.descending("createdAt")).limitedTo(5).total(Total.EXACT);
        world.statements();
        var first = page(list, null, Caller.ANONYMOUS);
        page(list, next(first), Caller.ANONYMOUS);

        assertThat(world.statements()).hasSize(2);
    }

    @Test
    void aCursorOfAnotherListIsRefusedBeforeAnythingIsSent() {
        var cursor = next(page(posts().limitedTo(5), null, Caller.ANONYMOUS));
        world.statements();
        var refused = engine.page(posts(Order.ascending("title")), cursor, Caller.ANONYMOUS);

        assertThatThrownBy(() -> ReadWorld.await(refused)).isInstanceOf(Failure.class);
        assertThat(world.statements()).isEmpty();
    }

    private FindMany tags(String... letters) {
        delete("a", "b", "c", "d", "e", "g");
        insert(letters);
        return FindMany.of(
                "tag",
                field("name").containsIgnoringCase("law-"),
                List.of(Order.ascending("name")),
                2,
                Selection.of("id", "name"));
    }

    private void insert(String... letters) {
        for (var letter : letters) {
            world.owner().run("insert into tags (name) values (?)", "law-" + letter);
        }
    }

    private void delete(String... letters) {
        for (var letter : letters) {
            world.owner().run("delete from tags where name = ?", "law-" + letter);
        }
    }

    private Page page(FindMany query, @Nullable String cursor, Caller caller) {
        return ReadWorld.await(engine.page(query, cursor, caller));
    }

    private static String next(Page page) {
        return page.nextCursor().orElseThrow();
    }

    private static String previous(Page page) {
        return page.previousCursor().orElseThrow();
    }

    private static List<String> ids(Page page) {
        return members(page, "id");
    }

    private static List<String> names(Page page) {
        return members(page, "name");
    }

    private static List<String> members(Page page, String name) {
        try {
            return JSON.readTree(page.data())
                    .valueStream()
                    .map(row -> row.get(name))
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
