package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names and values that mean something somewhere, or nothing, or harm.
final class Nonsense {
    /// In every text that a client makes up, to be looked for where no client's text belongs.
    static final String MARKER = "q7xmark";

    private static final List<String> WORDS = List.of(
            "where",
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
            "search",
            "has",
            "hasEvery",
            "hasSome",
            "isEmpty",
            "path",
            "string_contains",
            "string_starts_with",
            "array_contains",
            "array_starts_with",
            "array_ends_with",
            "some",
            "every",
            "none",
            "is",
            "isNot",
            "orderBy",
            "sort",
            "nulls",
            "_relevance",
            "fields",
            "select",
            "include",
            "omit",
            "_count",
            "_all",
            "_avg",
            "_sum",
            "_min",
            "_max",
            "take",
            "skip",
            "cursor",
            "distinct",
            "by",
            "having",
            "$field",
            "_ref",
            "_container",
            "$null",
            "asc",
            "desc",
            "first",
            "last",
            "insensitive",
            "default",
            "db",
            "json",
            "any",
            "cache",
            "explain",
            "passwordHash",
            "dedupeKey",
            "search",
            "fullName",
            "isRecent",
            "userId_postId",
            "label_whole",
            "__proto__",
            "constructor",
            "toString",
            "length");

    private static final List<String> HARM = List.of(
            "",
            " ",
            "'",
            "\"",
            "'; drop table users; --",
            "\") or 1=1 --",
            "$1",
            "$$",
            "\\",
            "%",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\ud83d\ude00",
            "null",
            "NaN",
            "Infinity",
            "-1",
            "1e400",
            "select",
            "u0",
            "u0.id",
            "pg_sleep(9)",
            "*",
            "{",
            "[]",
            "a.b",
            "where.x",
            "<script>",
            "\u202e",
            "\ufeff",
            "İ",
            "ﬀ",
            "\r\n",
            "\t",
            "2026-13-45T99:99:99Z",
            "2026-01-01",
            "0000-00-00",
            "10000-01-01T00:00:00Z",
            "-2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00+18:00",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "cats & !dogs | (",
            "<->",
            "a <-> b <->",
            "!!",
            "\"open",
            "or or or",
            ":*",
            "'a':*",
            "|||",
            "-",
            "--a",
            "((((a | !(b",
            "a <99999> b <16384> the <16384> c",
            "don't 'quote'' me':*",
            "\\':*A",
            "\u023a".repeat(900));

    /// What full-text searches are made of.
    private static final List<String> SEARCH = List.of(
            "cache", "the", "quer", "or", "it's", " ", " ", "(", ")", "&", "|", "!", "-", "<->", "<2>", "<", ":*", ":A",
            "\"", "'", "\\", "%", "\u00df", "\u0130");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "2",
            "1000",
            "1001",
            "-1001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e2",
            "1.0",
            "0.1",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+308",
            "123456789012345678901234567890",
            "1e99999",
            "0.0000000000000000000000000000001",
            "1000001");

    private final List<String> names;
    private final Dice dice;

    Nonsense(Catalog catalog, Dice dice) {
        this.dice = dice;
        this.names = new ArrayList<>(WORDS);
        for (var model : catalog.models()) {
            names.addAll(model.visibleNames());
        }
    }

    /// A member's name.
    String name() {
        return dice.chance(0.15) ? text() : dice.one(names);
    }

    String text() {
        return switch (dice.below(4)) {
            case 0 -> dice.one(HARM) + MARKER;
            case 1 -> MARKER + dice.one(HARM) + MARKER;
            case 2 -> dice.chance(0.1) ? (MARKER + "x").repeat(dice.below(3_000)) : dice.one(names);
            default -> dice.one(HARM);
        };
    }

    /// A full-text search, more or less.
    String search() {
        return dice.chance(0.3)
                ? text()
                : IntStream.range(0, dice.below(30))
                        .mapToObj(_ -> dice.one(SEARCH))
                        .collect(Collectors.joining());
    }

    JsonNode scalar() {
        return switch (dice.below(6)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.booleanNode(dice.chance(0.5));
            case 2, 3 -> number();
            default -> TextNode.valueOf(text());
        };
    }

    JsonNode number() {
        return Json.read(dice.one(NUMBERS));
    }

    JsonNode tree(int depth) {
        if (depth == 0 || dice.chance(0.3)) {
            return scalar();
        }
        if (dice.chance(0.3)) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var left = dice.below(4); left > 0; left--) {
                array.add(tree(depth - 1));
            }
            return array;
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (var left = dice.below(4); left > 0; left--) {
            object.set(name(), tree(depth - 1));
        }
        return object;
    }

    /// A text in which characters were lost, added or doubled.
    String scribbled(String text) {
        var out = new StringBuilder(text);
        for (var left = 1 + dice.below(3); left > 0 && !out.isEmpty(); left--) {
            var at = dice.below(out.length());
            switch (dice.below(6)) {
                case 0 -> out.deleteCharAt(at);
                case 1 ->
                    out.insert(
                            at,
                            dice.one(
                                    "{", "}", "[", "]", ",", ":", "\"", "\\", "1", "e", "\u0000", "\\u0000",
                                    "\\ud800"));
                case 2 -> out.setLength(at);
                case 3 -> out.append(out.substring(at));
                case 4 -> out.insert(0, dice.one("[", "{\"where\":", " ", "\ufeff"));
                default -> twice(out);
            }
        }
        return out.toString();
    }

    /// The first member of an object again.
    private void twice(StringBuilder out) {
        var open = out.indexOf("{", dice.below(out.length()));
        var comma = out.indexOf(",", Math.max(open, 0));
        if (open >= 0 && comma > open) {
            out.insert(open + 1, out.substring(open + 1, comma + 1));
        }
    }

    /// What makes a value stand ever deeper.
    String nested(String value) {
        var depth = dice.one(5, 11, 31, 33, 200, 2_000);
        var open = dice.one(
                "[",
                "{\"AND\":",
                "{\"NOT\":[",
                "{\"not\":",
                "{\"parent\":",
                "{\"children\":{\"some\":",
                "{\"select\":{\"parent\":");
        var close = IntStream.range(0, open.length())
                .mapToObj(i -> open.charAt(open.length() - 1 - i))
                .filter(c -> c == '[' || c == '{')
                .map(c -> c == '[' ? "]" : "}")
                .collect(Collectors.joining());
        return open.repeat(depth) + value + close.repeat(depth);
    }
}
