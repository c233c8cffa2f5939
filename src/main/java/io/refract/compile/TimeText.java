package io.refract.compile;

import io.refract.kernel.Eternity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/// Reads moments and days as PostgreSQL writes them in JSON: `2026-01-31T12:00:00+00:00`, in years beyond 9999
/// with more digits, before Christ with ` BC` at the end, and `infinity`.
final class TimeText {
    private static final DateTimeFormatter DAY = withEra(day());
    private static final DateTimeFormatter MOMENT = withEra(
            day().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).appendOffsetId());

    private TimeText() {}

    static OffsetDateTime moment(String text) {
        return switch (text) {
            case Eternity.FUTURE_TEXT -> Eternity.FUTURE;
            case Eternity.PAST_TEXT -> Eternity.PAST;
            default -> OffsetDateTime.parse(text, MOMENT);
        };
    }

    static LocalDate day(String text) {
        return switch (text) {
            case Eternity.FUTURE_TEXT -> LocalDate.MAX;
            case Eternity.PAST_TEXT -> LocalDate.MIN;
            default -> LocalDate.parse(text, DAY);
        };
    }

    private static DateTimeFormatterBuilder day() {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR_OF_ERA, 4, 7, SignStyle.NEVER)
                .appendPattern("-MM-dd");
    }

    private static DateTimeFormatter withEra(DateTimeFormatterBuilder format) {
        return format.optionalStart()
                .appendLiteral(' ')
                .appendText(ChronoField.ERA, Map.of((long) IsoEra.BCE.getValue(), "BC"))
                .optionalEnd()
                .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
