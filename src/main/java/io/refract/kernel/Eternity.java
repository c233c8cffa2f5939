package io.refract.kernel;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Where time ends: the moments that PostgreSQL holds beyond all others, and the range of those between them.
///
/// The database's client delivers the endless ones as the extremes of Java's types, and takes them as such.
public final class Eternity {
    /// `infinity`: later than all moments.
    public static final OffsetDateTime FUTURE = OffsetDateTime.MAX;

    /// `-infinity`: earlier than all moments.
    public static final OffsetDateTime PAST = OffsetDateTime.MIN;

    /// How both are written, in PostgreSQL as in JSON.
    public static final String FUTURE_TEXT = "infinity";

    public static final String PAST_TEXT = "-infinity";

    /// The first and the last moment that PostgreSQL can hold.
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(-4_713, 11, 24, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LATEST =
            OffsetDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.UTC);

    /// Days go further than moments.
    private static final LocalDate EARLIEST_DAY = EARLIEST.toLocalDate();
    private static final LocalDate LATEST_DAY = LocalDate.of(5_874_897, 12, 31);

    private Eternity() {}

    /// The same moment, or the nearest one that PostgreSQL has: none of its rows lies beyond.
    public static OffsetDateTime within(OffsetDateTime moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    }

    /// The same day, or the nearest one that PostgreSQL has.
    public static LocalDate within(LocalDate day) {
        return day.isBefore(EARLIEST_DAY) ? EARLIEST_DAY : day.isAfter(LATEST_DAY) ? LATEST_DAY : day;
    }

    /// Whether a moment is one of the two that are none.
    public static boolean isEndless(OffsetDateTime moment) {
        return moment.equals(FUTURE) || moment.equals(PAST);
    }
}
