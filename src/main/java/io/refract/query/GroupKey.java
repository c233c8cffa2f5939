package io.refract.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rows of a group have in common: the value of a field, or the part of time in which it lies.
///
/// @param part of a moment; null for the value itself
public record GroupKey(String field, @Nullable Part part) {
    /// Equal values.
    public static GroupKey of(String field) {
        return new GroupKey(field, null);
    }

    /// A part of the calendar of a time zone, known by the moment at which it begins. Weeks are those of ISO 8601.
    public enum Part {
        YEAR("year", Duration.ofDays(180)),
        QUARTER("quarter", Duration.ofDays(45)),
        MONTH("month", Duration.ofDays(14)),
        WEEK("week", Duration.ofDays(3)),
        DAY("day", Duration.ofHours(12)),
        HOUR("hour", Duration.ofMinutes(30));

        private final String unit;
        private final Duration half;

        Part(String unit, Duration half) {
            this.unit = unit;
            this.half = half;
        }

        /// Its name, for clients and for PostgreSQL's `date_trunc`.
        public String unit() {
            return unit;
        }

        /// At most half of what a part takes, be it a day on which the clocks are put forward: who looks
        /// at moments that far from one another meets every part.
        public Duration half() {
            return half;
        }

        /// The part of that name; empty if there is none.
        public static Optional<Part> named(String unit) {
            return Arrays.stream(values())
                    .filter(part -> part.unit.equals(unit))
                    .findFirst();
        }

        /// The names of all parts, the longest first.
        public static List<String> units() {
            return Arrays.stream(values()).map(Part::unit).toList();
        }
    }
}
