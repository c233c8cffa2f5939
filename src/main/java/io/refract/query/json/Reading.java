package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The reading of one query: what it is read against, what is wrong with it so far, and how much of its
/// limits is used.
///
/// What is wrong is noted and reading goes on, so that all of it is told at once. A reader that has noted
/// something returns null or something harmless: nobody sees it.
final class Reading {
    /// Beyond that nobody reads on.
    private static final int ENOUGH = 100;

    private static final List<ErrorCode> RULES_WITH_CODES =
            List.of(ErrorCode.INPUT_ERROR, ErrorCode.VALUE_OUT_OF_RANGE);

    private final Catalog catalog;
    private final QueryLimits limits;
    private final References references;
    private final List<Violation> violations = new ArrayList<>();
    private int relations;
    private int terms;

    /// @param references what references can lead to
    Reading(Catalog catalog, QueryLimits limits, References references) {
        this.catalog = catalog;
        this.limits = limits;
        this.references = references;
    }

    Catalog catalog() {
        return catalog;
    }

    QueryLimits limits() {
        return limits;
    }

    References references() {
        return references;
    }

    /// Notes what is wrong.
    void refuse(Place place, String rule, String message) {
        refuse(new Violation(place.path(), rule, message));
    }

    void refuse(Violation violation) {
        violations.add(violation);
        if (violations.size() == ENOUGH) {
            check();
        }
    }

    /// How much is wrong so far. What is refused is dropped, so whoever finds nothing left asks whether anything was
    /// refused: a slip of the keyboard would else be told as something that is missing, too.
    int noted() {
        return violations.size();
    }

    /// Notes that a member is missing, unless it is there, but misspelt: that has been noted.
    ///
    /// @param known the names of all members that can stand there
    void refuseMissing(JsonValue.ObjectValue object, String name, List<String> known, Place place, String message) {
        if (!isMisspelt(object, name, known)) {
            refuse(place.member(name), "Required", message);
        }
    }

    /// Whether a name that is unknown was likened to this one.
    boolean isMisspelt(JsonValue.ObjectValue object, String name, List<String> known) {
        return object.members().stream()
                .map(JsonValue.Member::name)
                .filter(each -> each.length() <= Place.MAX_NAME && !known.contains(each))
                .anyMatch(each -> Suggestion.nearest(each, known).equals(Optional.of(name)));
    }

    /// Notes that the value there should be something else.
    ///
    /// @param expected such as `an object`
    void refuseType(Place place, String expected, JsonValue actual) {
        refuse(place, "Type", "must be " + expected + ", not " + actual.description());
    }

    /// Notes a name that is none of those that could stand there.
    ///
    /// @param what such as `unknown operator`
    void refuseUnknown(Place place, String what, String name, Collection<String> known) {
        var clause = name.length() > Place.MAX_NAME ? "" : Suggestion.clause(name, known);
        refuse(place, "Unknown", what + clause);
    }

    /// Fails with `VALIDATION` if anything is wrong; or with one of the codes of the Prisma family if all of it goes by
    /// that one.
    void check() {
        if (!violations.isEmpty()) {
            throw Failure.validation(
                    RULES_WITH_CODES.stream().filter(this::isAll).findFirst().orElse(ErrorCode.VALIDATION), violations);
        }
    }

    private boolean isAll(ErrorCode code) {
        return violations.stream().allMatch(each -> each.rule().equals(code.code()));
    }

    /// Steps through a relation; fails with `TOO_COMPLEX` if it is one too many.
    Place related(Place place) {
        atMost(++relations, limits.relations(), "relations", "names more relations than", place);
        atMost(place.relations() + 1, limits.relationDepth(), "relationDepth", "nests relations deeper than", place);
        return place.related();
    }

    /// Steps into a boolean; fails with `TOO_COMPLEX` if it is one too many.
    Place nested(Place place) {
        atMost(place.booleans() + 1, limits.booleanDepth(), "booleanDepth", "nests conditions deeper than", place);
        return place.nested();
    }

    /// Counts a test or an order key.
    void term(Place place) {
        atMost(++terms, limits.terms(), "terms", "has more conditions and order keys than", place);
    }

    /// Checks the length of a list of values.
    void values(int count, Place place) {
        atMost(count, limits.listValues(), "listValues", "has more values than", place);
    }

    private static void atMost(int actual, int maximum, String limit, String message, Place place) {
        if (actual > maximum) {
            var path = place.path();
            throw Failure.of(ErrorCode.TOO_COMPLEX, path + ": " + message + " " + maximum + ".")
                    .withMeta(Map.of("path", path, "limit", limit, "maximum", maximum));
        }
    }

    /// The value as an object; null if it is none, which is then noted.
    JsonValue.@Nullable ObjectValue object(JsonValue value, Place place) {
        if (value instanceof JsonValue.ObjectValue object) {
            return object;
        }
        refuseType(place, "an object", value);
        return null;
    }

    /// The value as a boolean; false if it is none, which is then noted.
    boolean flag(JsonValue value, Place place) {
        if (value instanceof JsonValue.BooleanValue(boolean flag)) {
            return flag;
        }
        refuseType(place, "true or false", value);
        return false;
    }

    /// The value as an integer in a range; null if it is none, which is then noted.
    @Nullable
    Integer whole(JsonValue value, int minimum, int maximum, Place place) {
        if (!(value instanceof JsonValue.NumberValue(String text)) || !Numbers.isWhole(text)) {
            refuseType(place, "an integer", value);
            return null;
        }
        var number = Numbers.integer(text);
        if (number == null || number < minimum || number > maximum) {
            refuse(place, "Range", "must be from " + minimum + " to " + maximum);
            return null;
        }
        return number;
    }

    /// Hands over each name of a list of names, or the one name that stands for a list of one.
    void names(JsonValue value, Place place, BiConsumer<String, Place> name) {
        switch (value) {
            case JsonValue.StringValue(String text) -> name.accept(text, place);
            case JsonValue.ArrayValue array -> {
                for (var i = 0; i < array.items().size(); i++) {
                    var item = array.items().get(i);
                    if (item instanceof JsonValue.StringValue(String text)) {
                        name.accept(text, place.item(i));
                    } else {
                        refuseType(place.item(i), "the name of a field", item);
                    }
                }
            }
            case JsonValue.ObjectValue _,
                    JsonValue.NumberValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> refuseType(place, "the name of a field or an array of names", value);
        }
    }

    /// Notes all members that are none of the known arguments.
    void arguments(JsonValue.ObjectValue object, List<String> known, Place place) {
        for (var member : object.members()) {
            if (!known.contains(member.name())) {
                refuseUnknown(place.member(member.name()), "unknown argument", member.name(), known);
            }
        }
    }

    /// The member's value; null if it is absent or null.
    static @Nullable JsonValue present(JsonValue.ObjectValue object, String name) {
        var value = object.find(name);
        return value instanceof JsonValue.NullValue ? null : value;
    }
}
