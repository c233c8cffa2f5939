package io.refract.data;

import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The argument `cache`: for how long an answer may be kept.
///
/// @param ttl how long it is fresh, in seconds
/// @param swr how long after that it may still be used while a new one is fetched, in seconds
/// @param tags by which it can be dropped
record CacheWish(int ttl, int swr, Set<String> tags) {
    private static final int LONGEST = 86_400;
    private static final List<String> MEMBERS = List.of("ttl", "swr", "tags");

    CacheWish {
        tags = Set.copyOf(tags);
    }

    /// How long the answer is of use.
    Duration life() {
        return Duration.ofSeconds((long) ttl + swr);
    }

    /// Fails with `VALIDATION` if the argument is not what it should be.
    static CacheWish of(JsonValue argument) {
        if (!(argument instanceof JsonValue.ObjectValue object)) {
            throw Failure.validation("cache", "Type", "must be an object, not " + argument.description());
        }
        var violations = new ArrayList<Violation>();
        for (var member : object.members()) {
            if (!MEMBERS.contains(member.name())) {
                violations.add(new Violation(
                        "cache." + member.name(),
                        "Unknown",
                        "unknown argument" + Suggestion.clause(member.name(), MEMBERS)));
            }
        }
        var ttl = seconds(object.find("ttl"), 1, "cache.ttl", violations);
        var swr = object.find("swr") == null ? 0 : seconds(object.find("swr"), 0, "cache.swr", violations);
        var tags = tags("cache.tags", object.find("tags"), violations);
        if (!violations.isEmpty()) {
            throw Failure.validation(violations);
        }
        return new CacheWish(ttl, swr, tags);
    }

    private static int seconds(@Nullable JsonValue value, int least, String path, List<Violation> violations) {
        if (value instanceof JsonValue.NumberValue(String text) && text.length() <= 5) {
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= LONGEST) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // told below
            }
        }
        violations.add(
                new Violation(path, "Range", "must be a whole number of seconds from " + least + " to " + LONGEST));
        return least;
    }

    /// A list of tags; none if the value is absent.
    static Set<String> tags(String path, @Nullable JsonValue value, List<Violation> violations) {
        var tags = new TreeSet<String>();
        if (value instanceof JsonValue.ArrayValue(var items) && items.size() <= CacheTag.MOST) {
            for (var item : items) {
                if (item instanceof JsonValue.StringValue(String tag) && CacheTag.isValid(tag)) {
                    tags.add(tag);
                }
            }
            if (tags.size() == items.size()) {
                return tags;
            }
        } else if (value == null) {
            return tags;
        }
        violations.add(new Violation(
                path,
                "Tags",
                "must be at most " + CacheTag.MOST + " different words of up to 64 letters, digits and . _ : -"));
        return tags;
    }
}
