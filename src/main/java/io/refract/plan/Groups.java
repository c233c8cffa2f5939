package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.query.Figure;
import io.refract.query.GroupKey;
import java.util.Optional;

/// What is made of many rows together. Each part has a field of its own, under which conditions and orders know its
/// value: a column of the derived table that holds the groups.
public final class Groups {
    private Groups() {}

    /// A field by whose values rows are put into groups.
    ///
    /// @param guard what a row must fulfil for its value to be seen; it counts as null otherwise
    /// @param part of time in which the value lies, which is what makes the group; empty for the value itself
    /// @param value the field of the group
    public record Key(Field source, Predicate guard, Optional<Part> part, Field value) {}

    /// A part of the calendar of a time zone.
    ///
    /// @param zone the name of the time zone
    public record Part(GroupKey.Part unit, Value zone) {}

    /// The span of time in which every part has a group: from the one that holds `from` to before `to`.
    public record Span(Value from, Value to) {}

    /// A figure.
    ///
    /// @param source what it is made from; empty for the number of rows
    /// @param guard what a row must fulfil for its value to take part
    /// @param value the field of the group
    public record Total(Figure.Function function, Optional<Field> source, Predicate guard, Field value) {
        /// The member's name among those of its function.
        public String name() {
            return source.map(Field::name).orElse("_all");
        }
    }
}
