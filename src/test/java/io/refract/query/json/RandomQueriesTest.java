package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import io.refract.query.Outline;
import io.refract.query.Parameter;
import io.refract.query.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever the arguments are, there is a query or a failure that tells what is wrong.
class RandomQueriesTest {
    private static final List<String> WORDS = List.of(
            "where",
            "select",
            "include",
            "omit",
            "orderBy",
            "cursor",
            "take",
            "skip",
            "distinct",
            "by",
            "having",
            "_count",
            "_avg",
            "_sum",
            "_min",
            "_max",
            "_all",
            "_relevance",
            "fields",
            "search",
            "sort",
            "nulls",
            "AND",
            "OR",
            "NOT",
            "equals",
            "not",
            "in",
            "notIn",
            "lt",
            "lte",
            "gt",
            "gte",
            "contains",
            "startsWith",
            "endsWith",
            "mode",
            "path",
            "string_contains",
            "array_contains",
            "array_starts_with",
            "has",
            "hasEvery",
            "hasSome",
            "isEmpty",
            "some",
            "every",
            "none",
            "is",
            "isNot",
            "$null",
            "$field",
            "_ref",
            "_container",
            "id",
            "email",
            "username",
            "name",
            "age",
            "visits",
            "credit",
            "score",
            "active",
            "birthday",
            "createdAt",
            "settings",
            "nicknames",
            "numbers",
            "role",
            "password",
            "address",
            "displayName",
            "profile",
            "posts",
            "likes",
            "accounts",
            "author",
            "tags",
            "title",
            "userId_postId",
            "userId",
            "postId",
            "asc",
            "desc",
            "first",
            "last",
            "insensitive",
            "db",
            "json",
            "ADMIN",
            "2026-01-31T12:00:00.000Z",
            "2026-01-31",
            "01890a5d-ac96-774b-bcce-b302099a8057",
            "",
            "\ud800",
            "\u0000",
            "toString",
            "__proto__",
            "1e999");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "-1", "1000", "1.5", "1e400", "-0", "9223372036854775807", "99999999999999999999", "1E-999");

    @Test
    void reading_is_total() {
        readMany(20_000, 1);
    }

    @Test
    @Tag("long")
    void reading_is_total_for_a_long_time() {
        readMany(2_000_000, 2);
    }

    private static void readMany(int times, long seed) {
        var random = new Random(seed);
        var models = Samples.SERVED.models();
        var queries = 0;
        for (var i = 0; i < times; i++) {
            var model = models.get(random.nextInt(models.size())).name();
            var operation = Operation.values()[random.nextInt(Operation.values().length)];
            var arguments = object(random, 0);
            try {
                var query = Reads.READER.read(model, operation, arguments);
                assertEveryParameterStandsInOnePlace(Parameters.of(query));
                assertThat(Outline.of(query).query()).isEqualTo(query);
                queries++;
            } catch (Failure failure) {
                assertTellsWhatIsWrong(failure);
            } catch (RuntimeException | StackOverflowError e) {
                fail(model + "." + operation + " " + JsonText.of(arguments), e);
            }
        }
        assertThat(queries).as("some of it makes sense").isGreaterThan(times / 100);
    }

    private static void assertEveryParameterStandsInOnePlace(List<Parameter> parameters) {
        Set<Parameter> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(parameters);
        assertThat(distinct).hasSameSizeAs(parameters);
    }

    private static void assertTellsWhatIsWrong(Failure failure) {
        assertThat(failure.code()).isIn(ErrorCode.VALIDATION, ErrorCode.INPUT_ERROR, ErrorCode.TOO_COMPLEX);
        assertThat(failure.violations().isEmpty()).isEqualTo(failure.code() == ErrorCode.TOO_COMPLEX);
        assertThat(failure.violations()).allMatch(each -> Text.storable(each.path()) && Text.storable(each.message()));
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth > 7 ? 6 : 12)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.TRUE;
            case 2 -> JsonValue.FALSE;
            case 3 -> new JsonValue.NumberValue(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 4, 5 -> new JsonValue.StringValue(word(random));
            case 6, 7 -> {
                var items = new ArrayList<JsonValue>();
                for (var i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield new JsonValue.ArrayValue(items);
            }
            default -> object(random, depth);
        };
    }

    private static JsonValue.ObjectValue object(Random random, int depth) {
        var members = new ArrayList<JsonValue.Member>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var name = depth == 0 ? WORDS.get(random.nextInt(17)) : word(random);
            if (members.stream().noneMatch(member -> member.name().equals(name))) {
                members.add(new JsonValue.Member(name, value(random, depth + 1)));
            }
        }
        return new JsonValue.ObjectValue(members);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
