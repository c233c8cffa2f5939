package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Arguments that chance has made of words that mean something somewhere, and what must be true of whatever is read
/// from them.
final class RandomArguments {
    static final List<String> WORDS = List.of(
            "where",
            "data",
            "create",
            "update",
            "skipDuplicates",
            "limit",
            "set",
            "increment",
            "push",
            "unset",
            "connect",
            "connectOrCreate",
            "disconnect",
            "delete",
            "createMany",
            "updateMany",
            "upsert",
            "deleteMany",
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

    /// What operations that read take, and what is often meant by it.
    static final List<String> READING = List.of(
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
            "_all");

    /// What operations that write take.
    static final List<String> WRITING =
            List.of("where", "data", "create", "update", "select", "include", "omit", "skipDuplicates", "limit");

    private RandomArguments() {}

    static void assertEveryParameterStandsInOnePlace(List<Parameter> parameters) {
        Set<Parameter> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(parameters);
        assertThat(distinct).hasSameSizeAs(parameters);
    }

    static void assertTellsWhatIsWrong(Failure failure) {
        assertThat(failure.code())
                .isIn(ErrorCode.VALIDATION, ErrorCode.INPUT_ERROR, ErrorCode.VALUE_OUT_OF_RANGE, ErrorCode.TOO_COMPLEX);
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
            default -> object(random, WORDS, depth);
        };
    }

    /// @param first what its members are called
    static JsonValue.ObjectValue object(Random random, List<String> first) {
        return object(random, first, 0);
    }

    private static JsonValue.ObjectValue object(Random random, List<String> names, int depth) {
        var members = new ArrayList<JsonValue.Member>();
        for (var i = random.nextInt(depth == 0 ? 4 : 3); i > 0; i--) {
            var name = names.get(random.nextInt(names.size()));
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
