package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts of what telling questions were made, so that a test can demand some of each: an oracle that is asked nothing
/// agrees with everything.
final class Kinds {
    /// Operations, operators and arguments, and combinations of them that are easily got wrong, but for the rarest.
    private static final List<String> ALL = List.of(
            "findMany",
            "findFirst",
            "findUnique",
            "count",
            "exists",
            "aggregate",
            "groupBy",
            "where",
            "orderBy",
            "take",
            "take from the end",
            "skip",
            "cursor",
            "distinct",
            "having",
            "select",
            "include",
            "omit",
            "AND",
            "OR",
            "NOT",
            "an empty list",
            "some",
            "every",
            "none",
            "is",
            "isNot",
            "equals",
            "not",
            "in",
            "notIn",
            "lt",
            "gte",
            "contains",
            "startsWith",
            "endsWith",
            "insensitive",
            "has",
            "hasEvery",
            "hasSome",
            "isEmpty",
            "path",
            "$field",
            "nulls",
            "_count",
            "_avg",
            "_sum",
            "_min",
            "_max");

    private final Map<String, Integer> counts = new TreeMap<>();

    /// Notes a question whose answer holds something.
    void count(Question question) {
        var kinds = new TreeSet<String>();
        kinds.add(question.operation().clientName());
        collect(question.arguments(), kinds);
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }

    private static void collect(JsonNode node, Set<String> into) {
        for (var member : node.properties()) {
            var value = member.getValue();
            into.add(member.getKey());
            switch (member.getKey()) {
                case "take" -> {
                    if (value.intValue() < 0) {
                        into.add("take from the end");
                    }
                }
                case "AND", "OR", "NOT" -> {
                    if (value.isArray() && value.isEmpty()) {
                        into.add("an empty list");
                    }
                }
                case "mode" -> into.add(value.asText());
                case "_ref" -> into.add("$field");
                default -> {}
            }
        }
        node.forEach(each -> collect(each, into));
    }

    /// The kinds of which there were fewer than some.
    Map<String, Integer> fewerThan(int least) {
        var few = new TreeMap<String, Integer>();
        for (var kind : ALL) {
            var count = counts.getOrDefault(kind, 0);
            if (count < least) {
                few.put(kind, count);
            }
        }
        return few;
    }
}
