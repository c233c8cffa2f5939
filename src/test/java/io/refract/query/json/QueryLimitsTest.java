package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLimitsTest {
    private static final QueryReader STRICT =
            new QueryReader(Samples.SERVED, new QueryLimits(2, 2, 4, 5, 3, 10, 20, 30));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"where": {"posts": {"some": {"tags": {"some": {}}}}}}                       => ``
            {"where": {"posts": {"some": {"tags": {"some": {"posts": {"some": {}}}}}}}}  => where.posts.some.tags.some.posts relationDepth 2
            {"include": {"posts": {"include": {"tags": true}}}}                          => ``
            {"include": {"posts": {"include": {"tags": {"include": {"posts": true}}}}}}  => include.posts.include.tags.include.posts relationDepth 2
            {"include": {"posts": {"include": {"tags": {"where": {"posts": {"some": {}}}}}}}} => include.posts.include.tags.where.posts relationDepth 2
            {"include": {"posts": {"include": {"tags": {"include": {"_count": true}}}}}} => include.posts.include.tags.include._count relationDepth 2
            {"orderBy": {"profile": {"user": {"posts": {"_count": "asc"}}}}}             => orderBy.profile.user.posts relationDepth 2
            {"where": {"AND": [{"OR": [{"age": 1}]}]}}                                   => ``
            {"where": {"AND": [{"OR": [{"NOT": {"age": 1}}]}]}}                          => where.AND[0].OR[0].NOT booleanDepth 2
            {"where": {"AND": [{"NOT": {"age": {"not": 1}}}]}}                           => where.AND[0].NOT.age.not booleanDepth 2
            {"where": {"AND": [{"posts": {"some": {"OR": [{"NOT": {}}]}}}]}}             => where.AND[0].posts.some.OR[0].NOT booleanDepth 2
            {"include": {"posts": true, "likes": true, "_count": true}}                  => ``
            {"include": {"posts": true, "likes": true, "profile": true, "_count": true}} => include._count relations 4
            {"where": {"OR": [{"age": 1}, {"age": 2}, {"age": 3}, {"age": 4}]}, "orderBy": {"id": "asc"}}   => ``
            {"where": {"OR": [{"age": 1}, {"age": 2}, {"age": 3}, {"age": 4}, {"age": 5}, {"age": 6}]}}     => where.OR[5].age terms 5
            {"orderBy": [{"id": "asc"}, {"id": "asc"}, {"id": "asc"}, {"id": "asc"}, {"id": "asc"}, {"id": "asc"}]} => orderBy[5].id terms 5
            {"where": {"age": {"in": [1, 2, 3]}}}                                        => ``
            {"where": {"age": {"notIn": [1, 2, 3, 4]}}}                                  => where.age.notIn listValues 3
            {"where": {"settings": {"path": ["a", "b", "c", "d"], "equals": 1}}}         => where.settings.path listValues 3
            """)
    void moreThanAllowedIsTooComplex(String arguments, String expected) {
        var failure = catchThrowableOfType(Failure.class, () -> read(STRICT, arguments));

        if (expected.isEmpty()) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
            var meta = failure.meta();
            assertThat(meta.get("path") + " " + meta.get("limit") + " " + meta.get("maximum"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void listsAreAsLongAsTheLimitsSay() {
        assertThat(Shown.query(STRICT.read("tag", Operation.FIND_MANY, JsonValue.ObjectValue.EMPTY)))
                .isEqualTo("list first 10 {id, name}");
        assertThatThrownBy(() -> read(STRICT, "{\"take\": 21}")).hasMessageContaining("from -20 to 20");
        assertThatThrownBy(() -> read(STRICT, "{\"skip\": 31}")).hasMessageContaining("from 0 to 30");
    }

    @Test
    void ofVeryMuchThatIsWrongAHundredAreTold() {
        var names = IntStream.range(0, 1000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));

        var failure = catchThrowableOfType(Failure.class, () -> read(Reads.READER, "{\"where\": {" + names + "}}"));

        assertThat(failure.violations()).hasSize(100);
    }

    @Test
    void namesOfClientsAreShownShortenedAndStorable() {
        var longName = "\\ud800\\u0000" + "a".repeat(40_000);

        assertThat(Reads.where("{\"" + longName + "\": 1}"))
                .isEqualTo("where.??" + "a".repeat(62) + "... Unknown: unknown field of user");
    }

    @Test
    void aModelThatIsNotServedIsUnknown() {
        for (var name : new String[] {"account", "usre", "x".repeat(100_000), "\ud800"}) {
            var failure = catchThrowableOfType(
                    Failure.class, () -> Reads.READER.read(name, Operation.FIND_MANY, JsonValue.ObjectValue.EMPTY));

            assertThat(failure.code()).isEqualTo(ErrorCode.ROUTE_NOT_FOUND);
            assertThat(failure.detail()).hasSizeLessThan(200);
        }
    }

    private static void read(QueryReader reader, String arguments) {
        reader.read("user", Operation.FIND_MANY, (JsonValue.ObjectValue) new JsonReader(100).read("q", arguments));
    }
}
