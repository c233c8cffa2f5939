package io.refract.query;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParametersTest {
    /// A query with a parameter in every place that a query has; the values are counted up from `first`.
    private static FindMany query(int first) {
        var next = new Object() {
            private int value = first;

            String text() {
                return Integer.toString(value++);
            }
        };
        var where = Condition.all(
                field("a").equalTo(next.text()),
                Condition.any(
                        field("b").oneOf(List.of(next.text())),
                        Condition.not(field("c").compare(Comparison.Bound.BELOW, next.text()))),
                field("d").isNull(),
                field("owner").equalToCaller(),
                field("flag").isTrue(),
                Condition.some("r", field("e").containsIgnoringCase(next.text())),
                Condition.matching(next.text()));
        var nested = field("f").equalTo(next.text());
        var nestedOrder = Order.byRelevance(next.text());
        var counted = new Selection.Count("r", field("g").equalTo(next.text()));
        var alone = new Selection.Count("r", field("h").equalTo(next.text()));
        var snippet = next.text();
        var order = Order.byRelevance(next.text());
        var selection = Selection.of("a").one("o", Selection.of("x"));
        var selected = new Selection.ManyItem("r", nested, Slice.first(5, List.of(nestedOrder)), Selection.of("y"));
        var all = selection.with(selected).counts(counted).count("n", alone).snippet("s", "a", snippet);
        return FindMany.of("m", where, List.of(order, Order.ascending("a")), first + 250, all)
                .from(new Cursor(Cursor.Side.AFTER, List.of(new Parameter(next.text()), new Parameter(next.text()))));
    }

    private static int number(Parameter parameter) {
        var value = parameter.value() instanceof List<?> list ? list.getFirst() : parameter.value();
        return value instanceof Long limit ? Math.toIntExact(limit) : Integer.parseInt((String) value);
    }

    @Test
    void everyParameterIsFoundOnceAndInAnOrderOfItsOwn() {
        assertThat(Parameters.of(query(0)))
                .extracting(ParametersTest::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 251);
    }

    @Test
    void queriesOfOneShapeAreEqualAndTheirParametersCorrespond() {
        var one = query(0);
        var other = query(100);
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);

        var left = Parameters.of(one);
        var right = Parameters.of(other);
        assertThat(right).hasSameSizeAs(left);
        for (var i = 0; i < left.size(); i++) {
            assertThat(number(right.get(i)) - number(left.get(i))).isEqualTo(100);
        }
    }

    @Test
    void anOutlineHasTheShapeAndNoValues() {
        var outline = Outline.of(query(100));

        assertThat(outline.query()).isEqualTo(query(0)).hasSameHashCodeAs(query(0));
        assertThat(Parameters.of(outline.query()))
                .hasSize(14)
                .allSatisfy(each -> assertThat(each.value()).isEqualTo(""));
        assertThat(outline.parts()).isGreaterThan(20);
    }

    @Test
    void numbersOfRowsThatLieNearEachOtherHaveOneShape() {
        assertThat(query(0).limitedTo(500)).isEqualTo(query(0));
        assertThat(query(0).limitedTo(500).limit()).isEqualTo(500);
        assertThat(LongStream.rangeClosed(0, 1_000_000)
                        .mapToObj(number -> Outline.of(groups(number)).query())
                        .distinct())
                .hasSize(9);
        assertThat(Amount.of(0)).isEqualTo(Amount.fixed(0));
        assertThat(Amount.of(1)).isEqualTo(Amount.fixed(1));
    }

    private static GroupBy groups(long skip) {
        return new GroupBy(
                "m",
                List.of(GroupKey.of("a")),
                null,
                null,
                Condition.TRUE,
                Condition.TRUE,
                List.of(),
                List.of(),
                Amount.of(skip),
                Amount.fixed(1),
                false);
    }

    @Test
    void queriesOfOtherShapesDiffer() {
        var query = query(0);
        assertThat(query.limitedTo(21)).isNotEqualTo(query);
        assertThat(query.total(Total.EXACT)).isNotEqualTo(query);
        assertThat(query.from(null)).isNotEqualTo(query);
        assertThat(query.deleted(Deleted.ONLY)).isNotEqualTo(query);
        assertThat(query.writtenAs("r")).isNotEqualTo(query);
    }

    @Test
    void aShapeInALogShowsNoValue() {
        assertThat(query(7_000).toString()).doesNotContain("7000").doesNotContain("7005");
    }
}
