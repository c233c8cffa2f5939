package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.plan.Value;
import io.refract.query.Comparison;
import io.refract.query.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTest {
    private static final UUID ID = new UUID(1, 2);
    private static final EnumType GENRE = new EnumType("Genre", "genre", List.of("NOVEL", "POEM"));
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-01-31T12:00:00Z");

    private enum Genre {
        POEM
    }

    private static @Nullable Object bound(Value value, Object parameter) {
        return new Binder(List.of(new Parameter(parameter)), Caller.ANONYMOUS)
                .bind(List.of(value))
                .getFirst();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(ScalarType.ID, ID, ID),
                Arguments.of(ScalarType.TEXT, "x", "x"),
                Arguments.of(ScalarType.INTEGER, 1, 1),
                Arguments.of(ScalarType.BIG_INTEGER, 1L, 1L),
                Arguments.of(ScalarType.FLOAT, 1.5, 1.5),
                Arguments.of(ScalarType.REAL, 1.5f, 1.5f),
                Arguments.of(ScalarType.DECIMAL, BigDecimal.ONE, BigDecimal.ONE),
                Arguments.of(ScalarType.BOOLEAN, true, true),
                Arguments.of(ScalarType.DATE, LocalDate.EPOCH, LocalDate.EPOCH),
                Arguments.of(ScalarType.TIMESTAMP, MOMENT, MOMENT),
                Arguments.of(ScalarType.TIMESTAMP, Instant.parse("2026-01-31T12:00:00Z"), MOMENT),
                Arguments.of(GENRE, "POEM", "POEM"),
                Arguments.of(GENRE, Genre.POEM, "POEM"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesHaveTheTypeThatTheClientSends(ValueType type, Object parameter, Object expected) {
        assertThat(bound(new Value.Input(0, type), parameter)).isEqualTo(expected);
        assertThat((Object[]) bound(new Value.InputList(0, type), List.of(parameter, parameter)))
                .containsExactly(expected, expected)
                .isInstanceOf(expected.getClass().arrayType());
        assertThat((Object[]) bound(new Value.InputList(0, type), List.of())).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(ScalarType.ID, ID.toString()),
                Arguments.of(ScalarType.TEXT, 1),
                Arguments.of(ScalarType.INTEGER, 1L),
                Arguments.of(ScalarType.BIG_INTEGER, "1"),
                Arguments.of(ScalarType.DECIMAL, 1.5),
                Arguments.of(ScalarType.BOOLEAN, "true"),
                Arguments.of(ScalarType.TIMESTAMP, "2026-01-31"),
                Arguments.of(ScalarType.DATE, MOMENT),
                Arguments.of(ScalarType.JSON, 1),
                Arguments.of(new ListType(ScalarType.TEXT), List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aValueOfAnotherTypeIsAMistake(ValueType type, Object parameter) {
        assertThatThrownBy(() -> bound(new Value.Input(0, type), parameter))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(new Value.InputList(0, type), List.of(parameter)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueOfAnEnumThatOnlyTheDatabaseKnowsIsLeftToIt() {
        assertThat(bound(new Value.Input(0, GENRE), "DRAMA")).isEqualTo("DRAMA");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"ANYWHERE,a,%a%", "START,a,a%", "END,a,%a", "ANYWHERE,50%_\\,%50\\%\\_\\\\%"})
    void patternsMatchTheirTextLiterally(Comparison.Place place, String text, String pattern) {
        assertThat(bound(new Value.Pattern(0, place), text)).isEqualTo(pattern);
    }

    @Test
    void theCallersIdIsNullForWhoeverIsNotSignedIn() {
        assertThat(bound(new Value.CallerId(), "unused")).isNull();
        assertThat(new Binder(List.of(), Caller.user(ID, Role.USER)).bind(List.of(new Value.CallerId())))
                .containsExactly(ID);
    }
}
