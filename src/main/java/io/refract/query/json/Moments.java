package io.refract.query.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments and days out of text in ISO 8601, of the years 1 to 9999.
final class Moments {
    private static final int MAX_LENGTH = 40;
    private static final Pattern BASIC_OFFSET = Pattern.compile("[Tt].*[+-]\\d{4}$");

    private Moments() {}

    /// A moment in UTC; null if the text is no date with a time and an offset.
    static @Nullable OffsetDateTime moment(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(withColon(text)).withOffsetSameInstant(ZoneOffset.UTC);
            return isOurs(moment.getYear()) ? moment : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// ISO 8601 has offsets without a colon, which Java's own format has not.
    private static String withColon(String text) {
        var minutes = text.length() - 2;
        return BASIC_OFFSET.matcher(text).find() ? text.substring(0, minutes) + ':' + text.substring(minutes) : text;
    }

    /// A day; of a moment, which is how JavaScript writes days, the one in UTC. Null if the text is
    /// neither.
    static @Nullable LocalDate day(String text) {
        if (text.indexOf('T') >= 0) {
            var moment = moment(text);
            return moment == null ? null : moment.toLocalDate();
        }
        try {
            var day = LocalDate.parse(text);
            return isOurs(day.getYear()) ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean isOurs(int year) {
        return year >= 1 && year <= 9999;
    }
}
