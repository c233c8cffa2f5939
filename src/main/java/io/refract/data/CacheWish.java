package io.refract.data;

import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import io.refract.query.json.JsonValue;
import java.time.Duration;
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

    /// Reads the argument; null, or something harmless, if it is not what it should be, which is then noted.
    static @Nullable CacheWish of(JsonValue argument, List<Violation> violations) {
        if (!(argument instanceof JsonValue.ObjectValue object)) {
            violations.add(new Violation("cache", "Type", "must be an object, not " + argument.description()));
            return null;
        }
        for (var member : object.members()) {
            if (!MEMBERS.contains(member.name())) {
                violations.add(new Violation(
                        "cache." + member.name(),
                        "Unknown",
                        "unknown argument" + Suggestion.clause(member.name(), MEMBERS)));
            }
        }
        var ttl = seconds(object.find("ttl"), 1, "cache.ttl", violations);
        var stale = present(object, "swr");
        var swr = stale == null ? 0 : seconds(stale, 0, "cache.swr", violations);
        return new CacheWish(ttl, swr, tags("cache.tags", present(object, "tags"), violations));
    }

    private static @Nullable JsonValue present(JsonValue.ObjectValue object, String name) {
        var value = object.find(name);
        return value instanceof JsonValue.NullValue ? null : value;
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
