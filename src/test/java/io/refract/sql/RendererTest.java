package io.refract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.sql.Expression.And;
import io.refract.sql.Expression.Attribute;
import io.refract.sql.Expression.Binary;
import io.refract.sql.Expression.Bind;
import io.refract.sql.Expression.Call;
import io.refract.sql.Expression.Cast;
import io.refract.sql.Expression.Column;
import io.refract.sql.Expression.CountRows;
import io.refract.sql.Expression.EqualsAny;
import io.refract.sql.Expression.Exists;
import io.refract.sql.Expression.IsNull;
import io.refract.sql.Expression.Literal;
import io.refract.sql.Expression.Not;
import io.refract.sql.Expression.Operator;
import io.refract.sql.Expression.Or;
import io.refract.sql.Expression.Row;
import io.refract.sql.Expression.Subquery;
import io.refract.sql.Expression.Truth;
import io.refract.sql.Expression.When;
import io.refract.sql.Expression.Whole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RendererTest {
    private static final Column A = new Column("t", "a");
    private static final Column B = new Column("t", "b");
    private static final Truth ALL = new Truth(true);
    private static final From.Table TABLE = new From.Table("public", "things", "t");

    private static Select select(Expression item) {
        return Select.of(List.of(new Select.Item(item, null)), null, ALL);
    }

    private static String rendered(Expression item) {
        return Renderer.render(select(item)).text().substring("select ".length());
    }

    private static Binary equal(Expression left, Expression right) {
        return new Binary(left, Operator.EQUAL, right);
    }

    static Stream<Arguments> expressions() {
        var comparison = equal(A, B);
        return Stream.of(
                Arguments.of(A, "t.a"),
                Arguments.of(new Bind("k", "uuid"), "$1::uuid"),
                Arguments.of(ALL, "true"),
                Arguments.of(new Whole(-7), "-7"),
                Arguments.of(new Literal("it's \\ \"so\""), "'it''s \\ \"so\"'"),
                Arguments.of(comparison, "t.a = t.b"),
                Arguments.of(equal(comparison, ALL), "(t.a = t.b) = true"),
                Arguments.of(new Row(List.of(A, B)), "(t.a, t.b)"),
                Arguments.of(new And(List.of(A, comparison)), "t.a and (t.a = t.b)"),
                Arguments.of(new Or(List.of(new And(List.of(A, B)), B)), "(t.a and t.b) or t.b"),
                Arguments.of(new And(List.of(new Or(List.of(A, B)), B)), "(t.a or t.b) and t.b"),
                Arguments.of(new Not(A), "not t.a"),
                Arguments.of(new Not(comparison), "not (t.a = t.b)"),
                Arguments.of(new Not(new Not(A)), "not (not t.a)"),
                Arguments.of(new IsNull(A), "t.a is null"),
                Arguments.of(new IsNull(comparison), "(t.a = t.b) is null"),
                Arguments.of(new Not(new IsNull(A)), "not (t.a is null)"),
                Arguments.of(new EqualsAny(A, new Bind("k", "uuid[]")), "t.a = any($1::uuid[])"),
                Arguments.of(Call.of("lower", A), "lower(t.a)"),
                Arguments.of(new CountRows(), "count(*)"),
                Arguments.of(new Cast(A, "text"), "t.a::text"),
                Arguments.of(new Cast(comparison, "text"), "(t.a = t.b)::text"),
                Arguments.of(new Attribute(A, "zip_code"), "(t.a).zip_code"),
                Arguments.of(new When(comparison, B), "case when t.a = t.b then t.b end"),
                Arguments.of(new When(comparison, B, A), "case when t.a = t.b then t.b else t.a end"),
                Arguments.of(new Exists(select(new Whole(1))), "exists (select 1)"),
                Arguments.of(new Subquery(select(new Whole(1))), "(select 1)"),
                Arguments.of(new Binary(A, Operator.LIKE, new Bind("k", "text")), "t.a like $1::text"),
                Arguments.of(new Binary(A, Operator.MATCHES, B), "t.a @@ t.b"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionIsWrittenWithTheParenthesesThatItNeeds(Expression expression, String text) {
        assertThat(rendered(expression)).isEqualTo(text);
    }

    @Test
    void aWholeQueryReadsInTheOrderOfSql() {
        var lateral = new From.Join(
                TABLE,
                From.Kind.LEFT,
                true,
                new From.Derived(Select.of(List.of(new Select.Item(A, "c0")), null, ALL), "l"),
                ALL);
        var from = new From.Join(lateral, From.Kind.INNER, false, new From.Table("s", "other", "o"), equal(A, B));
        var query = Select.of(List.of(new Select.Item(A, null), new Select.Item(B, "b2")), from, equal(A, new Whole(1)))
                .ordered(List.of(new Select.Sort(A, true), new Select.Sort(B, false)), 21);

        assertThat(Renderer.render(query).text())
                .isEqualTo("select t.a, t.b as b2 from public.things t left join lateral (select t.a as c0) l on true"
                        + " join s.other o on t.a = t.b where t.a = 1 order by t.a desc, t.b limit 21");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "user, \"user\"",
                "order, \"order\"",
                "timestamp, timestamp",
                "Case, \"Case\"",
                "a_1, a_1",
                "1a, \"1a\"",
                "a\"b, \"a\"\"b\"",
                "drop table x, \"drop table x\""
            })
    void namesAreQuotedWhereTheyNeedIt(String name, String written) {
        assertThat(rendered(new Column("t", name))).isEqualTo("t." + written);
        assertThat(rendered(new Column(name, "c"))).isEqualTo(written + ".c");
    }

    @Test
    void equalKeysOfOneTypeShareANumber() {
        var and = new And(List.of(
                equal(A, new Bind("x", "uuid")),
                equal(B, new Bind("y", "uuid")),
                equal(A, new Bind("x", "uuid")),
                equal(A, new Bind("x", "text"))));

        var rendered = Renderer.render(select(and));

        assertThat(rendered.text())
                .isEqualTo("select (t.a = $1::uuid) and (t.b = $2::uuid) and (t.a = $1::uuid) and (t.a = $3::text)");
        assertThat(rendered.keys()).containsExactly("x", "y", "x");
    }

    @Test
    void conditionsThatAreAlwaysTrueAreLeftOut() {
        assertThat(Expression.and(List.of(ALL, A, ALL))).isEqualTo(A);
        assertThat(Expression.and(List.of())).isEqualTo(ALL);
        assertThat(Expression.or(List.of())).isEqualTo(new Truth(false));
        assertThat(Renderer.render(Select.of(List.of(new Select.Item(A, null)), TABLE, ALL))
                        .text())
                .isEqualTo("select t.a from public.things t");
    }
}
