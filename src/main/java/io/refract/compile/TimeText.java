package io.refract.compile;

import io.refract.kernel.Eternity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Reads moments and days as PostgreSQL writes them in JSON: `2026-01-31T12:00:00+00:00`, in years beyond 9999 with more
/// digits, before Christ with ` BC` at the end, and `infinity`.
final class TimeText {
    private static final String BEFORE_CHRIST = " BC";
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 7, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private TimeText() {}

    static OffsetDateTime moment(String text) {
        return switch (text) {
            case Eternity.FUTURE_TEXT -> Eternity.FUTURE;
            case Eternity.PAST_TEXT -> Eternity.PAST;
            default -> {
                var moment = OffsetDateTime.parse(withoutEra(text), MOMENT);
                yield text.endsWith(BEFORE_CHRIST) ? moment.withYear(1 - moment.getYear()) : moment;
            }
        };
    }

    static LocalDate day(String text) {
        return switch (text) {
            case Eternity.FUTURE_TEXT -> LocalDate.MAX;
            case Eternity.PAST_TEXT -> LocalDate.MIN;
            default -> {
                var day = LocalDate.parse(withoutEra(text), DAY);
                yield text.endsWith(BEFORE_CHRIST) ? day.withYear(1 - day.getYear()) : day;
            }
        };
    }

    private static String withoutEra(String text) {
        return text.endsWith(BEFORE_CHRIST) ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
    }
}
