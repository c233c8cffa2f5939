package io.refract.plan;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.compile.SampleModels;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Order;
import io.refract.query.Parameter;
import io.refract.query.Query;
import io.refract.query.Selection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
    private static final Selection ID = Selection.of("id");

    private final Planner planner = new Planner(SampleModels.CATALOG);

    private static FindOne books(Condition where) {
        return FindOne.of("book", where, ID);
    }

    private static FindOne books(Selection selection) {
        return FindOne.of("book", Condition.TRUE, selection);
    }

    private static FindMany ordered(Order... order) {
        return FindMany.of("book", Condition.TRUE, List.of(order), 10, ID);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(FindOne.of("boook", Condition.TRUE, ID), "Unknown model boook, did you mean book?"),
                Arguments.of(books(field("titel").equalTo("x")), "titel: unknown field of book, did you mean title?"),
                Arguments.of(books(Selection.of("xyz")), "xyz: unknown field of book"),
                Arguments.of(FindOne.of("author", field("secret").equalTo("x"), ID), "secret: unknown field of author"),
                Arguments.of(
                        FindOne.of("author", Condition.TRUE, Selection.of("secret")),
                        "secret: unknown field of author"),
                Arguments.of(
                        FindOne.of("author", Condition.TRUE, Selection.of("secre")), "secre: unknown field of author"),
                Arguments.of(
                        books(Condition.some("autor", Condition.TRUE)),
                        "autor: unknown field of book, did you mean author?"),
                Arguments.of(books(Selection.of().one("reviews", ID)), "reviews: leads to any number of rows"),
                Arguments.of(books(field("pages").containsIgnoringCase("1")), "pages: is not a text field"),
                Arguments.of(books(field("notes").equalTo("{}")), "notes: cannot be compared"),
                Arguments.of(ordered(Order.ascending("awards")), "awards: has no order"),
                Arguments.of(
                        ordered(Order.ascending("notes")), "notes: may be null, so it cannot give a page its order"),
                Arguments.of(
                        ordered(Order.ascending("deletedAt")),
                        "deletedAt: may be null, so it cannot give a page its order"),
                Arguments.of(
                        FindOne.of("author", Condition.matching("x"), ID), "The model author has no full-text search."),
                Arguments.of(
                        FindOne.of("author", Condition.TRUE, Selection.of().snippet("s", "name", "x")),
                        "The model author has no full-text search."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatDoesNotFitTheCatalogIsRefused(Query query, String detail) {
        assertThatThrownBy(() -> planner.plan(query)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
            assertThat(failure.detail()).isEqualTo(detail);
        });
    }

    @Test
    void aParameterThatStandsInTwoPlacesIsAMistake() {
        var parameter = new Parameter("x");
        var twice = Condition.all(
                new Condition.Test("title", new Comparison.EqualTo(parameter)), new Condition.Matching(parameter));

        assertThatThrownBy(() -> planner.plan(books(twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two places");
    }

    @Test
    void theCallersIdIsComparedWithIdsOnly() {
        assertThatThrownBy(() -> planner.plan(books(field("title").equalToCaller())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> planner.plan(books(field("title").isTrue())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoMembersOfOneNameAreAMistake() {
        assertThatThrownBy(() -> planner.plan(books(Selection.of("title", "id", "title"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCursorHasAValueForEachSortKey() {
        var query = ordered(Order.descending("createdAt"))
                .from(new Cursor(Cursor.Side.AFTER, List.of(new Parameter(UUID.randomUUID()))));

        assertThatThrownBy(() -> planner.plan(query)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(List.of(), "id"),
                Arguments.of(List.of(Order.ascending("title")), "title id"),
                Arguments.of(List.of(Order.descending("title")), "title- id-"),
                Arguments.of(List.of(Order.descending("pages"), Order.ascending("title")), "pages- title id"),
                Arguments.of(List.of(Order.descending("id")), "id-"),
                Arguments.of(List.of(Order.byRelevance("x")), "rank- id-"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anOrderIsCompletedByTheIdInTheDirectionOfItsLastKey(List<Order> order, String keys) {
        var page = (ReadPlan.Page)
                planner.plan(ordered(order.toArray(Order[]::new))).shape();

        assertThat(String.join(
                        " ", page.order().stream().map(PlannerTest::picture).toList()))
                .isEqualTo(keys);
    }

    private static String picture(SortKey key) {
        var name = switch (key) {
            case SortKey.ByField byField -> byField.field().name();
            case SortKey.ByRelevance _, SortKey.ByRelevanceOf _ -> "rank";
            case SortKey.ByRelated related -> related.relation().name() + '.' + picture(related.key());
            case SortKey.ByCount count -> count.relation().name() + "._count";
            case SortKey.ByPlace _ -> "place";
        };
        return key.descending() ? name + "-" : name;
    }

    @Test
    void allOfNothingIsTrueAndAnyOfNothingIsFalse() {
        assertThat(planner.plan(books(Condition.TRUE)).rows()).isEqualTo(Predicate.TRUE);
        assertThat(planner.plan(books(Condition.FALSE)).rows()).isEqualTo(Predicate.FALSE);
        assertThat(planner.plan(books(Condition.all(field("title").equalTo("x"), Condition.FALSE)))
                        .rows())
                .isEqualTo(Predicate.FALSE);
    }
}
