package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowWriterTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int ALWAYS = -1;

    private static Cells cells(@Nullable Object... values) {
        return column -> values[column];
    }

    private static String written(RowWriter writer, Cells cells) {
        var out = new JsonBytes(16);
        writer.write(cells, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static RowWriter.Member text(String name, int column, int guard) {
        return RowWriter.Member.of(name, guard, new RowWriter.ColumnWriter(column, ScalarType.TEXT));
    }

    @Test
    void aRowThatIsNotThereIsNull() {
        var object = new RowWriter.ObjectWriter("thing", 0, List.of(text("name", 1, ALWAYS)));

        assertThat(written(object, cells(null, "x"))).isEqualTo("null");
        assertThat(written(object, cells(ONE, "x"))).isEqualTo("{\"name\":\"x\"}");
        assertThat(written(object, cells(ONE, null))).isEqualTo("{\"name\":null}");
    }

    @Test
    void aGuardedMemberIsWrittenOnlyWhereItsGuardIsTrue() {
        var object = new RowWriter.ObjectWriter(
                "thing", 0, List.of(text("first", 1, 3), text("middle", 2, ALWAYS), text("last", 1, 4)));

        assertThat(written(object, cells(ONE, "a", "b", true, true)))
                .isEqualTo("{\"first\":\"a\",\"middle\":\"b\",\"last\":\"a\"}");
        assertThat(written(object, cells(ONE, "a", "b", false, true))).isEqualTo("{\"middle\":\"b\",\"last\":\"a\"}");
        assertThat(written(object, cells(ONE, "a", "b", true, null))).isEqualTo("{\"first\":\"a\",\"middle\":\"b\"}");
    }

    @Test
    void anObjectWithoutVisibleMembersIsEmpty() {
        assertThat(written(new RowWriter.ObjectWriter("thing", 0, List.of(text("a", 1, 2))), cells(ONE, "a", false)))
                .isEqualTo("{}");
        assertThat(written(new RowWriter.GroupWriter(List.of()), cells())).isEqualTo("{}");
    }

    @Test
    void numbersOfRowsStandInAGroupOfTheirOwn() {
        var group = new RowWriter.GroupWriter(List.of(
                RowWriter.Member.of("likes", ALWAYS, new RowWriter.CountWriter(0)),
                RowWriter.Member.of("posts", ALWAYS, new RowWriter.CountWriter(1))));

        assertThat(written(group, cells(3L, null))).isEqualTo("{\"likes\":3,\"posts\":0}");
    }

    @Test
    void parallelArraysBecomeAListOfObjects() {
        var element = new RowWriter.ObjectWriter("tag", 0, List.of(text("name", 1, ALWAYS)));
        var list = new RowWriter.ListWriter(new int[] {2, 3}, element);
        var row = cells("other", "other", new Object[] {ONE, TWO}, new Object[] {"a", null});

        assertThat(written(list, row)).isEqualTo("[{\"name\":\"a\"},{\"name\":null}]");
        assertThat(written(list, cells(0, 0, null, null))).isEqualTo("[]");
    }

    @Test
    void aRowTellsOfAllRowsThatItShows() {
        var tags = new RowWriter.ListWriter(new int[] {2}, new RowWriter.ObjectWriter("tag", 0, List.of()));
        var author = new RowWriter.ObjectWriter("user", 1, List.of());
        var post = new RowWriter.ObjectWriter(
                "post",
                0,
                List.of(
                        RowWriter.Member.of("author", ALWAYS, author),
                        RowWriter.Member.of("tags", ALWAYS, tags),
                        RowWriter.Member.of("editor", ALWAYS, new RowWriter.ObjectWriter("user", 3, List.of()))));
        var shown = new ArrayList<RowKey>();

        post.shown(cells(ONE, TWO, new Object[] {ONE, TWO}, null), shown::add);

        assertThat(shown)
                .containsExactly(
                        RowKey.of("post", ONE),
                        RowKey.of(RowKey.related("post"), ONE),
                        RowKey.of("user", TWO),
                        RowKey.of("tag", ONE),
                        RowKey.of("tag", TWO));
    }

    @Test
    void theFirstTextThatIsThereIsWritten() {
        var first = new RowWriter.FirstPresentWriter(new int[] {1, 0}, "Anonymous");

        assertThat(written(first, cells("name", "pen name"))).isEqualTo("\"pen name\"");
        assertThat(written(first, cells("name", null))).isEqualTo("\"name\"");
        assertThat(written(first, cells(null, null))).isEqualTo("\"Anonymous\"");
    }

    @Test
    void aMomentIsRecentUntilItsSpanIsOver() {
        var recent = new RowWriter.WithinLastWriter(0, Duration.ofDays(7), CLOCK);

        assertThat(written(recent, cells(at(NOW.minus(Duration.ofDays(7)).plusMillis(1)))))
                .isEqualTo("true");
        assertThat(written(recent, cells(at(NOW.minus(Duration.ofDays(7)))))).isEqualTo("false");
        assertThat(written(recent, cells((Object) null))).isEqualTo("false");
    }

    @Test
    void listsOfValuesMayHoldNulls() {
        var list = new RowWriter.ColumnWriter(0, new ListType(ScalarType.INTEGER));

        assertThat(written(list, cells((Object) new Object[] {1, null, 3}))).isEqualTo("[1,null,3]");
        assertThat(written(list, cells((Object) new Object[0]))).isEqualTo("[]");
        assertThat(written(list, cells((Object) null))).isEqualTo("null");
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
