package io.refract.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Where time ends: the moments that PostgreSQL holds beyond all others, and the range of those between them.
///
/// They are told by the values in which the database's client delivers them. It takes the first of all moments for the
/// endless past, and delivers the latter as it is stored; both are told apart here, and where moments are sent.
public final class Eternity {
    /// `infinity`: later than all moments.
    public static final OffsetDateTime FUTURE = OffsetDateTime.MAX;

    /// `-infinity`: earlier than all moments. The client sends it as [#EARLIEST].
    public static final OffsetDateTime PAST = LocalDateTime.of(2000, 1, 1, 0, 0)
            .plus(Long.MIN_VALUE, ChronoUnit.MICROS)
            .atOffset(ZoneOffset.UTC);

    /// How both are written, in PostgreSQL as in JSON.
    public static final String FUTURE_TEXT = "infinity";

    public static final String PAST_TEXT = "-infinity";

    /// The first and the last moment that PostgreSQL can hold.
    public static final OffsetDateTime EARLIEST = OffsetDateTime.of(-4_713, 11, 24, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final OffsetDateTime LATEST =
            OffsetDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000, ZoneOffset.UTC);

    /// Days go further than moments.
    private static final LocalDate EARLIEST_DAY = EARLIEST.toLocalDate();

    private static final LocalDate LATEST_DAY = LocalDate.of(5_874_897, 12, 31);

    private Eternity() {}

    /// The moment that the client has delivered, in UTC unless it is [#FUTURE].
    public static OffsetDateTime delivered(OffsetDateTime moment) {
        if (moment.getOffset().equals(ZoneOffset.UTC) || moment.equals(FUTURE)) {
            return moment;
        }
        return moment.equals(OffsetDateTime.MIN) ? EARLIEST : moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /// Whether the moment, as [#delivered] gives it, is the endless past or future.
    public static boolean isEndless(OffsetDateTime moment) {
        return moment.getYear() < EARLIEST.getYear() || moment.equals(FUTURE);
    }

    /// The same moment, or the nearest one that PostgreSQL has: none of its rows lies beyond.
    public static OffsetDateTime within(OffsetDateTime moment) {
        return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
    }

    /// The same day, or the nearest one that PostgreSQL has.
    public static LocalDate within(LocalDate day) {
        return day.isBefore(EARLIEST_DAY) ? EARLIEST_DAY : day.isAfter(LATEST_DAY) ? LATEST_DAY : day;
    }
}
