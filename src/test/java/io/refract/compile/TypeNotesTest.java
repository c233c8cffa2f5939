package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Eternity;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNotesTest {
    private static final UUID ID = UUID.fromString("019b3538-5764-7004-8000-000000000466");

    private final TypeNotes notes = new TypeNotes(1_000);

    private static String text(TypeNotes notes) {
        return notes.json()
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .orElse("")
                .replace('"', '\'');
    }

    private void note(ValueType type, @Nullable Object value) {
        notes.below("a", () -> notes.value(type, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31T12:00:00Z | {'values':{'a':['Date']}}",
                "-4712-01-01T00:00:00Z | {'values':{'a':['Date']}}",
                "+275760-09-13T00:00:00Z | {'values':{'a':['Date']}}",
                "+275760-09-13T00:00:00.001Z |",
                "+294276-12-31T23:59:59Z |"
            })
    void momentsAreDatesWhereJavascriptHasOne(String moment, @Nullable String types) {
        note(ScalarType.TIMESTAMP, OffsetDateTime.parse(moment));

        assertThat(text(notes)).isEqualTo(types == null ? "" : types);
    }

    @Test
    void whatIsEndlessIsNoDate() {
        note(ScalarType.TIMESTAMP, Eternity.FUTURE);
        note(ScalarType.TIMESTAMP, Eternity.PAST);

        assertThat(notes.json()).isEmpty();
    }

    @Test
    void numbersThatJavascriptCannotHoldAreToldAndOthersAreNot() {
        notes.below("big", () -> notes.value(ScalarType.BIG_INTEGER, 12L));
        notes.below("price", () -> notes.value(ScalarType.DECIMAL, "1.50"));
        notes.below("small", () -> notes.value(ScalarType.INTEGER, 1));
        notes.below("name", () -> notes.value(ScalarType.TEXT, "2026-01-31T12:00:00.000Z"));
        notes.below("none", () -> notes.value(ScalarType.DECIMAL, null));

        assertThat(text(notes)).isEqualTo("{'values':{'big':['bigint'],'price':[['custom','Decimal']]}}");
    }

    @Test
    void rowsListsAndGroupsAreToldByTheirPathsAndHiddenMembersAreNot() {
        var opened = RowWriter.Member.of("opened", -1, new RowWriter.ColumnWriter(1, ScalarType.TIMESTAMP));
        var hidden = RowWriter.Member.of("balance", 2, new RowWriter.ColumnWriter(3, ScalarType.DECIMAL));
        var visits =
                RowWriter.Member.of("visits", -1, new RowWriter.ColumnWriter(4, new ListType(ScalarType.BIG_INTEGER)));
        var child = new RowWriter.ObjectWriter("account", 0, List.of(opened));
        var children = RowWriter.Member.of("children", -1, new RowWriter.ListWriter(new int[] {5, 6}, child));
        var sum = RowWriter.Member.of("_sum", -1, new RowWriter.GroupWriter(List.of(opened)));
        var row = new RowWriter.ObjectWriter("account", 0, List.of(opened, hidden, visits, children, sum));
        var moment = OffsetDateTime.parse("2026-01-31T12:00:00Z");
        var values = new Object[] {
            ID, moment, false, "1.5", new Object[] {1L, null, 3L}, new Object[] {ID, ID}, new Object[] {null, moment}
        };
        Cells cells = column -> values[column];

        notes.row(7, () -> row.types(cells, notes));

        assertThat(text(notes)).isEqualTo("""
                {'values':{'7.opened':['Date'],'7.visits.0':['bigint'],'7.visits.2':['bigint'],\
                '7.children.1.opened':['Date'],'7._sum.opened':['Date']}}""");
    }

    @Test
    void anAnswerThatIsAValueHasNoPathToTellOf() {
        notes.value(ScalarType.BIG_INTEGER, 1L);

        assertThat(notes.json()).isEmpty();
    }

    @Test
    void theyAreBoundedLikeTheAnswer() {
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 1_000; i++) {
                        notes.row(i, () -> notes.value(ScalarType.BIG_INTEGER, 1L));
                    }
                })
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX));
    }
}
