package io.refract.query;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        return FindMany.of("m", where, List.of(order, Order.ascending("a")), 10, all)
                .from(new Cursor(Cursor.Side.AFTER, List.of(new Parameter(next.text()), new Parameter(next.text()))));
    }

    private static int number(Parameter parameter) {
        var value = parameter.value() instanceof List<?> list ? list.getFirst() : parameter.value();
        return Integer.parseInt((String) value);
    }

    @Test
    void every_parameter_is_found_once_and_in_an_order_of_its_own() {
        assertThat(Parameters.of(query(0)))
                .extracting(ParametersTest::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void queries_of_one_shape_are_equal_and_their_parameters_correspond() {
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
    void queries_of_other_shapes_differ() {
        var query = query(0);
        assertThat(query.limitedTo(11)).isNotEqualTo(query);
        assertThat(query.total(true)).isNotEqualTo(query);
        assertThat(query.from(null)).isNotEqualTo(query);
        assertThat(query.deleted(Deleted.ONLY)).isNotEqualTo(query);
        assertThat(query.writtenAs("r")).isNotEqualTo(query);
    }

    @Test
    void a_shape_in_a_log_shows_no_value() {
        assertThat(query(100).toString()).doesNotContain("100").doesNotContain("105");
    }
}
