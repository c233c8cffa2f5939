package io.refract.query.json;

import io.refract.kernel.Eternity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments and days out of text in ISO 8601, outside the years 0 to 9999 with a sign and six digits as in
/// JavaScript; and `infinity`, `-infinity`.
///
/// What lies beyond the database's range becomes its edge, so that every date of JavaScript can be compared with.
final class Moments {
    private static final int MAX_LENGTH = 40;
    private static final Pattern BASIC_OFFSET = Pattern.compile("[Tt].*[+-]\\d{4}$");

    /// Four digits, or a sign and six, or of days one more; there is no year before 0 of that number.
    private static final Pattern YEAR = Pattern.compile("(?!-000000)(\\d{4}|[+-]\\d{6}|\\+[1-9]\\d{6})-.*");

    private Moments() {}

    /// A moment in UTC; null if the text is no date with a time and an offset.
    static @Nullable OffsetDateTime moment(String text) {
        if (text.equals(Eternity.FUTURE_TEXT)) {
            return Eternity.FUTURE;
        }
        if (text.equals(Eternity.PAST_TEXT)) {
            return Eternity.PAST;
        }
        if (text.length() > MAX_LENGTH || !YEAR.matcher(text).matches()) {
            return null;
        }
        try {
            var moment = OffsetDateTime.parse(withColon(plain(text))).withOffsetSameInstant(ZoneOffset.UTC);
            return Eternity.within(moment);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Java wants a sign only where there are more than four digits that matter.
    private static String plain(String text) {
        return text.startsWith("+00") ? text.substring(3) : text;
    }

    /// ISO 8601 has offsets without a colon, which Java's own format has not.
    private static String withColon(String text) {
        var minutes = text.length() - 2;
        return BASIC_OFFSET.matcher(text).find() ? text.substring(0, minutes) + ':' + text.substring(minutes) : text;
    }

    /// A day; of a moment, which is how JavaScript writes days, the one in UTC. Null if the text is
    /// neither.
    static @Nullable LocalDate day(String text) {
        if (text.equals(Eternity.FUTURE_TEXT)) {
            return LocalDate.MAX;
        }
        if (text.equals(Eternity.PAST_TEXT)) {
            return LocalDate.MIN;
        }
        if (text.indexOf('T') >= 0) {
            var moment = moment(text);
            return moment == null ? null : moment.toLocalDate();
        }
        try {
            return text.length() <= MAX_LENGTH && YEAR.matcher(text).matches()
                    ? Eternity.within(LocalDate.parse(plain(text)))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
