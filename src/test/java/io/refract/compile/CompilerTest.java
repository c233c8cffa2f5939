package io.refract.compile;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.refract.plan.Planner;
import io.refract.query.Condition;
import io.refract.query.Cursor;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.Order;
import io.refract.query.Parameter;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Slice;
import io.refract.query.Total;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompilerTest {
    private static final Selection ID = Selection.of("id");
    private static final Selection NAME = Selection.of("name");
    private static final List<Order> NEWEST = List.of(Order.descending("createdAt"));

    private static CompiledRead compiled(Query query) {
        return new Compiler(Clock.systemUTC(), 1_000_000).compile(new Planner(SampleModels.CATALOG).plan(query));
    }

    private static FindMany page(List<Order> order) {
        return FindMany.of("book", Condition.TRUE, order, 2, ID);
    }

    private static FindMany beyond(Cursor.Side side, Order... order) {
        var values =
                Stream.generate(() -> new Parameter(1)).limit(order.length + 1).toList();
        return page(List.of(order)).from(new Cursor(side, values));
    }

    @Test
    void aSingleRowIsOneFlatSelect() {
        var query = FindOne.of(
                "book", field("title").equalTo("x"), Selection.of("title").one("author", NAME));

        assertThat(compiled(query).sql())
                .isEqualTo("select b0.id, b0.title, a1.id, a1.name, b0.version from public.books b0"
                        + " left join public.authors a1 on a1.id = b0.author_id where b0.title = $1::text limit 1");
    }

    @Test
    void theRowsOfAPageAreLimitedBeforeAnythingIsJoinedToThem() {
        var query = FindMany.of("book", field("published").isTrue(), NEWEST, 20, ID.one("author", NAME));

        assertThat(compiled(query).sql())
                .isEqualTo("select b0.id, a1.id, a1.name, b0.created_at from"
                        + " (select * from (select b0.id, b0.author_id, b0.created_at from public.books b0"
                        + " where b0.published order by b0.created_at desc, b0.id desc limit 21) w"
                        + " limit $1::int8) b0"
                        + " left join public.authors a1 on a1.id = b0.author_id"
                        + " order by b0.created_at desc, b0.id desc");
    }

    @Test
    void aRelationToManyIsOneLateralAggregate() {
        var shelves = ID.many("shelves", List.of(Order.ascending("name")), 50, NAME);

        assertThat(compiled(FindOne.of("book", Condition.TRUE, shelves)).sql())
                .isEqualTo("select b0.id, l4.c0, l4.c1, b0.version from public.books b0 left join lateral"
                        + " (select array_agg(r3.c0) as c0, array_agg(r3.c1) as c1 from"
                        + " (select s1.id as c0, s1.name as c1 from public.book_shelves l2"
                        + " join public.shelfs s1 on s1.id = l2.shelf_id where l2.book_id = b0.id"
                        + " order by s1.name, s1.id limit 50) r3) l4 on true limit 1");
    }

    @Test
    void aNumberOfRowsIsASubquery() {
        assertThat(compiled(FindOne.of("book", Condition.TRUE, ID.counts(Selection.Count.of("reviews"))))
                        .sql())
                .isEqualTo("select b0.id, (select count(*) from public.reviews r1 where r1.book_id = b0.id), b0.version"
                        + " from public.books b0 limit 1");
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(
                        beyond(Cursor.Side.AFTER, Order.descending("pages")),
                        "(b0.pages, b0.id) < ($1::int4, $2::uuid)",
                        "(b0.pages, b0.id) >= ($1::int4, $2::uuid)"),
                Arguments.of(
                        beyond(Cursor.Side.BEFORE, Order.descending("pages")),
                        "(b0.pages, b0.id) > ($1::int4, $2::uuid)",
                        "(b0.pages, b0.id) <= ($1::int4, $2::uuid)"),
                Arguments.of(
                        beyond(Cursor.Side.AFTER, Order.ascending("pages")),
                        "(b0.pages, b0.id) > ($1::int4, $2::uuid)",
                        "(b0.pages, b0.id) <= ($1::int4, $2::uuid)"),
                Arguments.of(
                        beyond(Cursor.Side.FROM, Order.ascending("pages")),
                        "(b0.pages, b0.id) >= ($1::int4, $2::uuid)",
                        "(b0.pages, b0.id) < ($1::int4, $2::uuid)"),
                Arguments.of(
                        beyond(Cursor.Side.UP_TO, Order.ascending("pages")),
                        "(b0.pages, b0.id) <= ($1::int4, $2::uuid)",
                        "(b0.pages, b0.id) > ($1::int4, $2::uuid)"),
                Arguments.of(beyond(Cursor.Side.AFTER), "b0.id > $1::uuid", "b0.id <= $1::uuid"),
                Arguments.of(
                        beyond(Cursor.Side.AFTER, Order.descending("pages"), Order.ascending("title")),
                        "(b0.pages < $1::int4) or ((b0.pages = $1::int4) and (b0.title > $2::text))"
                                + " or ((b0.pages = $1::int4) and (b0.title = $2::text) and (b0.id > $3::uuid))",
                        "(b0.pages > $1::int4) or ((b0.pages = $1::int4) and (b0.title < $2::text))"
                                + " or ((b0.pages = $1::int4) and (b0.title = $2::text) and (b0.id <= $3::uuid))"),
                Arguments.of(
                        beyond(Cursor.Side.UP_TO, Order.descending("pages"), Order.ascending("title")),
                        "(b0.pages > $1::int4) or ((b0.pages = $1::int4) and (b0.title < $2::text))"
                                + " or ((b0.pages = $1::int4) and (b0.title = $2::text) and (b0.id <= $3::uuid))",
                        "(b0.pages < $1::int4) or ((b0.pages = $1::int4) and (b0.title > $2::text))"
                                + " or ((b0.pages = $1::int4) and (b0.title = $2::text) and (b0.id > $3::uuid))"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void theTwoSidesOfAPlaceLeaveNothingOutAndShareNothing(FindMany query, String rows, String others) {
        // The other side stands first, so that its parameters are the first to be numbered.
        assertThat(compiled(query).sql())
                .contains("where " + rows + " order by")
                .contains("where " + others + " order by");
    }

    @Test
    void rowsBeforeAPlaceAreFetchedFromTheFarEndAndTurnedRound() {
        var sql =
                compiled(beyond(Cursor.Side.BEFORE, Order.descending("pages"))).sql();

        assertThat(sql)
                .contains("order by b0.pages, b0.id limit 21) w limit $")
                .endsWith("order by b0.pages desc, b0.id desc");
    }

    static Stream<Arguments> weights() {
        return Stream.of(
                Arguments.of(page(NEWEST), false),
                Arguments.of(page(NEWEST).total(Total.EXACT), true),
                Arguments.of(page(List.of(Order.byRelevance("x"))), true),
                Arguments.of(FindMany.of("book", Condition.matching("x"), NEWEST, 2, ID), true),
                Arguments.of(FindMany.of("book", field("title").containsIgnoringCase("x"), NEWEST, 2, ID), true),
                Arguments.of(
                        FindMany.of(
                                "book",
                                Condition.not(
                                        Condition.some("author", field("name").containsIgnoringCase("x"))),
                                NEWEST,
                                2,
                                ID),
                        true),
                Arguments.of(FindOne.of("book", field("id").equalTo("x"), ID), false),
                Arguments.of(authors(Condition.some("books", field("title").equalTo("x"))), false),
                Arguments.of(
                        authors(Condition.some(
                                "books", Condition.some("author", field("name").equalTo("x")))),
                        false),
                Arguments.of(
                        authors(Condition.any(
                                field("name").equalTo("x"),
                                Condition.some("books", field("title").equalTo("x")))),
                        true),
                Arguments.of(
                        authors(Condition.not(
                                Condition.some("books", field("title").equalTo("x")))),
                        true),
                Arguments.of(
                        authors(Condition.some(
                                "books",
                                Condition.any(
                                        field("title").equalTo("x"),
                                        Condition.some("author", field("name").equalTo("x"))))),
                        true),
                Arguments.of(
                        authors(Condition.any(
                                field("name").equalTo("x"), field("name").equalTo("y"))),
                        false),
                Arguments.of(authors(200, ID), false),
                Arguments.of(authors(201, ID), true),
                Arguments.of(authors(100, ID.many("books", List.of(), 100, ID)), false),
                Arguments.of(authors(100, ID.many("books", List.of(), 101, ID)), true),
                Arguments.of(authors(1, ID.many("books", List.of(Order.byRelevance("x")), 1, ID)), true),
                Arguments.of(authors(1, ID.many("books", List.of(), 1, ID.one("author", ID))), false),
                Arguments.of(authors(1, ID.many("books", List.of(), 1, ID.many("shelves", List.of(), 1, NAME))), true));
    }

    private static FindRows authors(Condition where) {
        return new FindRows("author", FindRows.Form.LIST, where, Slice.first(1, List.of()), ID, Deleted.EXCLUDED);
    }

    private static FindRows authors(int take, Selection selection) {
        return new FindRows(
                "author",
                FindRows.Form.LIST,
                Condition.TRUE,
                Slice.first(take, List.of()),
                selection,
                Deleted.EXCLUDED);
    }

    @ParameterizedTest
    @MethodSource("weights")
    void whatMayLookAtManyRowsIsHeavy(Query query, boolean heavy) {
        assertThat(compiled(query).heavy()).isEqualTo(heavy);
    }

    static Stream<Selection> listsInLists() {
        var books = Selection.of("title");
        return Stream.of(
                books.many("shelves", List.of(), 5, NAME),
                Selection.of("awards"),
                books.one("author", Selection.of().many("books", List.of(), 5, ID)));
    }

    @ParameterizedTest
    @MethodSource("listsInLists")
    void aListWithinAListComesAsJson(Selection ofBook) {
        var query = FindOne.of("author", Condition.TRUE, ID.many("books", List.of(), 5, ofBook));

        assertThat(compiled(query).sql()).containsPattern("json_agg\\(json_build_array\\(|to_json\\(");
    }

    @Test
    void equalShapesCompileToEqualStatements() {
        assertThat(compiled(beyond(Cursor.Side.AFTER)).sql())
                .isEqualTo(compiled(beyond(Cursor.Side.AFTER)).sql());
    }
}
