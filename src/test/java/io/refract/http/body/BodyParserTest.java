package io.refract.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.http.body.Drafts.Address;
import io.refract.http.body.Drafts.Draft;
import io.refract.http.body.Drafts.Patch;
import io.refract.http.body.Drafts.Span;
import io.refract.http.body.Drafts.Theme;
import io.refract.kernel.Change;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyParserTest {
    private static final BodyParser PARSER = new BodyParser(() -> new Catalog(List.of(Article.MODEL)));
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Caller USER = Caller.user(ID, Role.USER);

    @Test
    void readsEveryTypeOfComponent() {
        var draft = parse(Draft.class, """
                {"title":" As is ","email":"a@example.com","categoryId":"01890A5D-AC96-774B-BCCE-B302099A8057",
                 "tagIds":["01890a5d-ac96-774b-bcce-b302099a8057"],"published":true,"priority":2147483647,
                 "size":9223372036854775807,"amount":"-12.50","theme":"DARK","at":"2026-01-31T12:00:00.000Z",
                 "on":"2026-01-31","address":{"street":"Main"},"others":[{"street":"A","zipCode":"12345"}],
                 "metadata":{"a":1}}""");

        assertThat(draft)
                .isEqualTo(new Draft(
                        " As is ",
                        "a@example.com",
                        ID,
                        List.of(ID),
                        true,
                        Integer.MAX_VALUE,
                        Long.MAX_VALUE,
                        new BigDecimal("-12.50"),
                        Theme.DARK,
                        OffsetDateTime.parse("2026-01-31T12:00:00Z"),
                        LocalDate.of(2026, 1, 31),
                        new Address("Main", null),
                        List.of(new Address("A", "12345")),
                        JsonNodeFactory.instance.objectNode().put("a", 1)));
    }

    /// What queries take for a value, bodies do.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "priority":1.0                        | 1
            "priority":1e3                        | 1000
            "size":"9007199254740993"             | 9007199254740993
            "size":-2.0                           | -2
            "amount":12.50                        | 12.50
            "amount":"1e9"                        | 1E+9
            "at":"2026-01-31T13:00:00+0100"       | 2026-01-31T12:00Z
            "at":"+002026-01-31T12:00:00.000Z"    | 2026-01-31T12:00Z
            "on":"2026-01-31T23:00:00.000-02:00"  | 2026-02-01
            """)
    void readsValuesAsQueriesDo(String member, String value) {
        var draft = parse(Draft.class, "{\"title\":\"t\"," + member + "}");

        assertThat(Stream.of(draft.priority(), draft.size(), draft.amount(), draft.at(), draft.on())
                        .filter(Objects::nonNull))
                .singleElement()
                .hasToString(value);
    }

    @Test
    void leavesOutWhatIsNotNamedAndTellsItFromNull() {
        assertThat(parse(Patch.class, "{\"excerpt\":null,\"tagIds\":[]}"))
                .isEqualTo(new Patch(
                        Change.absent(), Change.to(null), Change.to(List.of()), Change.absent(), Change.absent()));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(violations(Draft.class, """
                {"titel":"x","email":"nobody","tagIds":["1",2,null],"published":"true","priority":1.5,
                 "size":9223372036854775808,"amount":"1e-999","theme":"dark","at":"today","on":"2026-02-30",
                 "address":{"zipCode":"123456","city":"Rome"},"others":[{"street":"A"},7],"metadata":null}"""))
                .containsExactly(
                        "titel Unknown is not a known field, did you mean title?",
                        "tagIds[0] Uuid must be a UUID",
                        "tagIds[1] Type must be a UUID",
                        "published Type must be true or false",
                        "priority Type must be a whole number from -2147483648 to 2147483647",
                        "size Type must be a whole number of 64 bits",
                        "amount Type must be a decimal number, as a string",
                        "theme Enum must be one of LIGHT, DARK",
                        "at Type must be a moment such as 2026-01-31T12:00:00.000Z",
                        "on Type must be a date such as 2026-01-31",
                        "address.city Unknown is not a known field",
                        "address.street NotBlank must not be blank",
                        "address.zipCode Size size must be between 0 and 5",
                        "others[1] Type must be an object",
                        "title NotBlank must not be blank",
                        "email Email must be a well-formed email address");
    }

    @Test
    void namesTheElementOfAListThatBreaksAConstraint() {
        assertThat(violations(Draft.class, "{\"title\":\"t\",\"tagIds\":[null,null]}"))
                .containsExactly("tagIds[0] NotNull must not be null", "tagIds[1] NotNull must not be null");
        assertThat(violations(Patch.class, "{\"tagIds\":[null]}"))
                .containsExactly("tagIds[0] NotNull must not be null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":null}      | title NotBlank must not be blank
            {"title":" "}       | title NotBlank must not be blank
            {"excerpt":"123456"}| excerpt Size size must be between 0 and 5
            {"version":"1"}     | version Type must be a whole number from -2147483648 to 2147483647
            {"title":["a"]}     | title Type must be a string
            """)
    void checksChangesOnlyWhereTheyArePresent(String body, String expected) {
        assertThat(violations(Patch.class, body)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                          | body Type must be a JSON object
            []                          | body Type must be a JSON object
            null                        | body Type must be a JSON object
            {"title":"t"                | body Json is malformed JSON at line 1, column 13
            {"title":'t'}               | body Json is malformed JSON at line 1, column 10
            {"title":"t"} {}            | body Json goes on behind its end at line 1, column 15
            {"title":"t","title":"u"}   | body Json has a field twice at line 1, column 14
            {"metadata":{"a":1,"a":2}}  | body Json has a field twice at line 1, column 24
            {"address":{"street":"c","street":"d"}} | body Json has a field twice at line 1, column 26
            {"title":"a\\u0000"}        | title Text must not contain NUL characters or broken surrogate pairs
            {"title":"\\ud800"}         | title Text must not contain NUL characters or broken surrogate pairs
            """)
    void refusesWhatIsNoStorableJsonObject(String body, String expected) {
        assertThat(violations(Draft.class, body)).containsExactly(expected);
    }

    @Test
    void refusesJsonThatIsNestedTooDeeply() {
        assertThat(violations(Draft.class, "{\"metadata\":" + "[".repeat(40) + "]".repeat(40) + "}"))
                .singleElement()
                .asString()
                .startsWith("body Json is nested deeper than 32 levels");
    }

    @Test
    void readsJsonOfTheGreatestDepth() {
        assertThat(parse(Draft.class, "{\"title\":\"t\",\"metadata\":" + "[".repeat(31) + "]".repeat(31) + "}"))
                .isNotNull();
    }

    @Test
    void looksForBrokenTextInFreeFormJson() {
        assertThat(violations(Draft.class, "{\"title\":\"t\",\"metadata\":{\"a\":[{\"b\\u0000\":1}]}}"))
                .containsExactly("metadata Text must not contain NUL characters or broken surrogate pairs");
    }

    @Test
    void refusesForbiddenFieldsWhateverElseIsWrong() {
        var failure = failure(Draft.class, "{\"authorId\":\"x\",\"title\":7}", USER);

        assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(failure.detail()).isEqualTo("The field authorId cannot be written.");
    }

    @Test
    void letsOnlyTheRightRolesNameProtectedFields() {
        assertThat(failure(Patch.class, "{\"role\":\"ADMIN\"}", USER).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(PARSER.parse(Patch.class, bytes("{\"role\":\"MODERATOR\"}"), Caller.user(ID, Role.ADMIN))
                        .role())
                .isEqualTo(Change.to(Role.MODERATOR));
    }

    @Test
    void requiresPrimitiveComponents() {
        assertThat(violations(Span.class, "{\"from\":null,\"to\":3}"))
                .containsExactlyInAnyOrder("from NotNull must not be null", "open NotNull must not be null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":"t","text":"","slug":null,"note":null}       |
            {}                                     | title NotBlank must not be blank, text NotNull must not be null
            {"title":" ","text":null}              | title NotBlank must not be blank, text NotNull must not be null
            {"title":"      ","text":"t"}          | title NotBlank must not be blank, title Size at most 5
            {"title":"t","text":"123456"}          | text Size at most 5
            {"title":"t","text":"t","slug":"123456","note":"123456"} | slug Size at most 5, note Size at most 5
            {"title":"t","text":"t","tags":["a","a"]} | tags UniqueElements must only contain unique elements
            {"title":"t","text":"t","tags":["a","a","a"]} | tags Size size must be between 0 and 2, tags UniqueElements must only contain unique elements
            {"title":"t","text":"t","secret":"s"}  | secret Size size must be between 2 and 2147483647
            """)
    void asksWhatTheModelAsks(String body, @Nullable String expected) {
        assertThat(brokenBy(Article.NewArticle.class, body)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                            |
            {"note":null}                 |
            {"title":null}                | title NotBlank must not be blank
            {"text":null,"slug":null}     | text NotNull must not be null, slug NotNull must not be null
            {"slug":"123456","note":"123456"} | slug Size at most 5, note Size at most 5
            {"version":null}              | version NotNull must not be null
            {"secret":"x"}                | secret Unknown is not a known field
            """)
    void asksChangesForWhatEveryRowHas(String body, @Nullable String expected) {
        assertThat(brokenBy(Article.ArticleEdit.class, body)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "shown", "password"})
    void refusesFieldsOfTheModelThatAreNoComponents(String name) {
        assertThat(failure(Article.ArticleEdit.class, "{\"" + name + "\":null}", USER)
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    private static String brokenBy(Class<?> type, String body) {
        try {
            parse(type, body);
            return "";
        } catch (Failure failure) {
            return failure.violations().stream()
                    .map(it -> it.path() + ' ' + it.rule() + ' ' + it.message())
                    .collect(Collectors.joining(", "));
        }
    }

    @Test
    void letsTheConstructorRefuseCombinations() {
        assertThat(violations(Span.class, "{\"from\":4,\"to\":3,\"open\":false}"))
                .containsExactly("to Order must not be less than from");
    }

    @Test
    void stopsCountingWhenNobodyReadsOn() {
        var body = new StringBuilder("{\"title\":\"t\"");
        for (var i = 0; i < 1_000; i++) {
            body.append(",\"f").append(i).append("\":0");
        }
        assertThat(violations(Draft.class, body.append('}').toString())).hasSize(100);
    }

    private static <T> T parse(Class<T> type, String body) {
        return PARSER.parse(type, bytes(body), USER);
    }

    private static List<String> violations(Class<?> type, String body) {
        var failure = failure(type, body, USER);
        assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
        return failure.violations().stream()
                .map(it -> it.path() + ' ' + it.rule() + ' ' + it.message())
                .toList();
    }

    private static Failure failure(Class<?> type, String body, Caller caller) {
        return catchThrowableOfType(Failure.class, () -> PARSER.parse(type, bytes(body), caller));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
