package io.refract.query.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers out of text, exactly or not at all.
final class Numbers {
    /// Exact, and short enough that no exponent can blow it up.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,3})?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private static final int MAX_LONG_DIGITS = 19;
    private static final int MAX_EXPONENT = 200;

    private Numbers() {}

    /// Whether a JSON number is an integer, of whatever size: `5`, but also `5.0` and `5e3`.
    static boolean isWhole(String number) {
        if (isDigits(number)) {
            return true;
        }
        var exact = exact(number);
        return exact != null && exact.scale() <= 0;
    }

    /// The number without zeros that say nothing; null if its exponent is beyond all measure.
    private static @Nullable BigDecimal exact(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }

    /// Whether the text is an integer, of whatever size, in digits.
    static boolean isDigits(String text) {
        var start = text.startsWith("-") ? 1 : 0;
        for (var i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }

    /// Null if the integer needs more than 32 bits.
    static @Nullable Integer integer(String whole) {
        var number = number(whole);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    /// Null if the integer needs more than 64 bits.
    static @Nullable Long number(String whole) {
        if (!isDigits(whole)) {
            var exact = exact(whole);
            // Not before its length is known: the digits of 1e999999999 would fill the memory.
            return exact == null || (long) exact.precision() - exact.scale() > MAX_LONG_DIGITS
                    ? null
                    : number(exact.toPlainString());
        }
        var zeros = whole.startsWith("-") ? 1 : 0;
        if (whole.length() - zeros > MAX_LONG_DIGITS) {
            return null;
        }
        try {
            return Long.valueOf(whole);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Whether the text is a decimal number, of whatever size.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// Null if the text is no decimal number, or one without measure.
    static @Nullable BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return null;
        }
        var number = new BigDecimal(text);
        return Math.abs(number.scale()) > MAX_EXPONENT ? null : number;
    }
}
