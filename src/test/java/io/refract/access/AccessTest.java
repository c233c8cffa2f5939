package io.refract.access;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.compile.Compiler;
import io.refract.compile.SampleModels;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.Planner;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Order;
import io.refract.query.Query;
import io.refract.query.Selection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {
    private static final Selection ID = Selection.of("id");
    private static final Condition OWN = field("authorId").equalToCaller();

    /// Published books are for everyone, others for their author and staff; pages and reviews are for the author.
    private static final Policy BOOKS =
            policy("book", Condition.any(field("published").isTrue(), OWN), Set.of("pages", "reviews"), OWN);

    private static final Policy AUTHORS =
            policy("author", field("name").isNotNull(), Set.of("penName"), Condition.FALSE);
    private static final Policy REVIEWS =
            policy("review", Condition.some("book", field("published").isTrue()), Set.of(), Condition.TRUE);
    private static final Access ACCESS = new Access(SampleModels.CATALOG, List.of(BOOKS, AUTHORS, REVIEWS));

    private static Policy policy(String model, Condition rows, Set<String> names, Condition visible) {
        return new Policy() {
            @Override
            public String model() {
                return model;
            }

            @Override
            public Condition rows(CallerKind caller) {
                return caller.isStaff() ? Condition.TRUE : rows;
            }

            @Override
            public List<FieldRule> fields(CallerKind caller) {
                return caller.isStaff() ? List.of() : List.of(new FieldRule(names, visible));
            }
        };
    }

    private static String sql(Query query, CallerKind kind) {
        var plan = ACCESS.restrict(new Planner(SampleModels.CATALOG).plan(query), kind);
        return new Compiler(Clock.systemUTC(), 1_000_000).compile(plan).sql();
    }

    private static String where(Condition condition, CallerKind kind) {
        var sql = sql(FindOne.of("book", condition, ID), kind);
        return sql.substring(sql.indexOf(" where ") + 7, sql.length() - " limit 1".length());
    }

    private static final String VISIBLE = "(b0.deleted_at is null) and (b0.published or (b0.author_id = $1::uuid))";

    static Stream<Arguments> conditions() {
        var pages = field("pages").equalTo(3);
        var title = field("title").equalTo("x");
        return Stream.of(
                Arguments.of(Condition.TRUE, VISIBLE),
                Arguments.of(title, VISIBLE + " and (b0.title = $2::text)"),
                Arguments.of(pages, VISIBLE + " and (b0.author_id = $1::uuid) and (b0.pages = $2::int4)"),
                Arguments.of(
                        Condition.not(pages),
                        VISIBLE + " and (b0.author_id = $1::uuid) and (not (b0.pages = $2::int4))"),
                Arguments.of(
                        Condition.not(Condition.any(pages, title)),
                        VISIBLE + " and ((b0.author_id = $1::uuid) and (not (b0.pages = $2::int4)))"
                                + " and (not (b0.title = $3::text))"),
                Arguments.of(
                        Condition.not(Condition.all(title, Condition.not(pages))),
                        VISIBLE + " and ((not (b0.title = $2::text)) or"
                                + " ((b0.author_id = $1::uuid) and (b0.pages = $3::int4)))"),
                Arguments.of(
                        Condition.some("reviews", Condition.TRUE),
                        VISIBLE + " and (b0.author_id = $1::uuid) and (exists (select 1 from public.reviews r1 where"
                                + " (r1.book_id = b0.id) and (exists (select 1 from public.books b3 where"
                                + " (b3.id = r1.book_id) and b3.published))))"),
                Arguments.of(
                        Condition.not(Condition.some("author", field("penName").isNull())),
                        VISIBLE + " and (not (exists (select 1 from public.authors a1 where (a1.id = b0.author_id)"
                                + " and (not (a1.name is null)))))"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void conditionsSeeWhatTheCallerSees(Condition condition, String expected) {
        assertThat(normalized(where(condition, CallerKind.USER))).isEqualTo(normalized(expected));
    }

    /// Without the parentheses that only nested conjunctions add, and whatever numbers the aliases have.
    private static String normalized(String sql) {
        return sql.replaceAll("\\b([a-z])\\d\\b", "$1").replaceAll("[()]", "");
    }

    @Test
    void staffSeeEveryLiveRowAndTheSystemEveryModel() {
        assertThat(where(Condition.TRUE, CallerKind.ADMIN)).isEqualTo("b0.deleted_at is null");
        assertThat(where(Condition.TRUE, CallerKind.SYSTEM)).isEqualTo("b0.deleted_at is null");
        assertThat(sql(FindOne.of("shelf", Condition.TRUE, ID), CallerKind.SYSTEM))
                .contains("shelfs");
    }

    @Test
    void aModelWithoutAPolicyIsNotServedWhereverItIsNamed() {
        for (var query : List.of(
                FindOne.of("shelf", Condition.TRUE, ID),
                FindOne.of("book", Condition.some("shelves", Condition.TRUE), ID),
                FindOne.of("book", Condition.TRUE, ID.many("shelves", List.of(), 5, ID)),
                FindOne.of("book", Condition.TRUE, ID.counts(Selection.Count.of("shelves"))))) {
            refused(query, CallerKind.ADMIN);
        }
    }

    private static void refused(Query query, CallerKind kind) {
        assertThatThrownBy(() -> sql(query, kind))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @ParameterizedTest
    @EnumSource(CallerKind.class)
    void deletedRowsAreForStaff(CallerKind kind) {
        var query = FindOne.of("book", Condition.TRUE, ID);
        if (kind.isStaff()) {
            assertThat(sql(query.deleted(Deleted.INCLUDED), kind)).doesNotContain("deleted_at");
            assertThat(sql(query.deleted(Deleted.ONLY), kind)).contains("where not (b0.deleted_at is null)");
            assertThat(sql(FindOne.of("author", Condition.TRUE, ID).deleted(Deleted.ONLY), kind))
                    .contains("where false");
        } else {
            refused(query.deleted(Deleted.INCLUDED), kind);
            refused(query.deleted(Deleted.ONLY), kind);
        }
    }

    @Test
    void deletedRowsOfRelationsStayOutEvenWhenDeletedRowsAreAskedFor() {
        var query = FindOne.of("author", Condition.TRUE, ID.many("books", List.of(), 5, ID))
                .deleted(Deleted.INCLUDED);

        assertThat(sql(query, CallerKind.ADMIN)).contains("(b1.author_id = a0.id) and (b1.deleted_at is null)");
    }

    @Test
    void aMemberForSomeRowsComesWithItsGuard() {
        assertThat(sql(FindOne.of("book", Condition.TRUE, Selection.of("pages")), CallerKind.USER))
                .startsWith("select b0.id, b0.author_id = $1::uuid, b0.pages, ");
        assertThat(sql(FindOne.of("book", Condition.TRUE, Selection.of("pages")), CallerKind.ADMIN))
                .startsWith("select b0.id, b0.pages, ");
    }

    @Test
    void aMemberForNoRowIsLeftOutAndSoIsWhatIsComputedFromIt() {
        var selection = Selection.of("name", "penName", "shownName");

        assertThat(sql(FindOne.of("author", Condition.TRUE, selection), CallerKind.USER))
                .startsWith("select a0.id, a0.name from");
        assertThat(sql(FindOne.of("author", Condition.TRUE, selection), CallerKind.MODERATOR))
                .startsWith("select a0.id, a0.name, a0.pen_name from");
    }

    @Test
    void relatedRowsAreThoseThatTheCallerMaySee() {
        var selection = ID.one("author", ID).many("reviews", List.of(), 5, ID).counts(Selection.Count.of("reviews"));
        var sql = sql(FindOne.of("book", Condition.TRUE, selection), CallerKind.USER);

        assertThat(sql)
                .contains("left join public.authors a1 on (a1.id = b0.author_id) and (not (a1.name is null))")
                .containsPattern("select r\\d.id as c0 from public.reviews r\\d where .*exists")
                .containsPattern("select count\\(\\*\\) from public.reviews r\\d where .*exists");
    }

    @Test
    void whatAPolicyAsksOfARelatedRowIsNotAskedTwice() {
        var published = Condition.some("book", field("published").isTrue());
        var sql = sql(FindOne.of("review", published, ID), CallerKind.USER);

        assertThat(sql).containsOnlyOnce("exists (").contains("deleted_at is null", "published");
    }

    @Test
    void aFieldThatNotEveryRowShowsGivesNoPageItsOrder() {
        var byPages = List.of(Order.ascending("pages"));
        refused(FindMany.of("book", Condition.TRUE, byPages, 5, ID), CallerKind.USER);
        assertThat(sql(FindMany.of("book", Condition.TRUE, byPages, 5, ID), CallerKind.ADMIN))
                .contains("order by");
    }

    @Test
    void whereARowDoesNotShowAFieldItCountsAsNullInTheOrderOfAList() {
        var byPages = List.of(Order.ascending("pages"));

        assertThat(sql(FindOne.of("author", Condition.TRUE, ID.many("books", byPages, 5, ID)), CallerKind.ANONYMOUS))
                .containsPattern("order by case when .* then b\\d+\\.pages end");
    }

    @Test
    void aPolicyThatNamesWhatDoesNotExistStopsTheStart() {
        assertThatThrownBy(() -> new Access(
                        SampleModels.CATALOG,
                        List.of(policy("book", field("colour").isTrue(), Set.of(), OWN))))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> new Access(SampleModels.CATALOG, List.of(BOOKS, BOOKS)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Access(
                        SampleModels.CATALOG,
                        List.of(policy("book", field("title").equalTo("x"), Set.of(), OWN))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
