package io.refract.compile;

import io.refract.kernel.Eternity;
import io.refract.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// JSON in UTF-8, written into arrays that are put together at the end: one that grows would be there twice for a while
/// each time.
///
/// Not safe for use by several threads; meant to live for one answer.
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private static final int SMALLEST = 16;
    private static final int LARGEST = 64 << 10;

    private final int most;
    private final List<byte[]> full = new ArrayList<>(0);
    private byte[] bytes;

    /// How much of the last array is in use.
    private int size;

    /// How much all before it hold.
    private int before;

    /// @param expected how many bytes are expected
    public JsonBytes(int expected) {
        this(expected, Integer.MAX_VALUE);
    }

    /// @param most above this size, or `expected` if that is more, all methods fail with
    /// [Failure#answerTooLarge()]
    public JsonBytes(int expected, int most) {
        this.most = most;
        bytes = new byte[Math.max(SMALLEST, expected)];
    }

    public int size() {
        return before + size;
    }

    /// A copy of what has been written.
    public byte[] toByteArray() {
        var all = new byte[size()];
        copyTo(all, 0, 0);
        return all;
    }

    /// What has been written from a position on, as a JSON array.
    public byte[] toList(int from) {
        var all = new byte[size() - from + 2];
        all[0] = '[';
        copyTo(all, 1, from);
        all[all.length - 1] = ']';
        return all;
    }

    private void copyTo(byte[] all, int at, int from) {
        var skipped = 0;
        for (var array : full) {
            at += copy(array, array.length, Math.max(0, from - skipped), all, at);
            skipped += array.length;
        }
        copy(bytes, size, Math.max(0, from - skipped), all, at);
    }

    private static int copy(byte[] array, int end, int from, byte[] all, int at) {
        var length = Math.max(0, end - from);
        if (length > 0) {
            System.arraycopy(array, from, all, at, length);
        }
        return length;
    }

    public JsonBytes raw(byte[] utf8) {
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    public JsonBytes raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public JsonBytes nothing() {
        return raw(NULL);
    }

    /// A list, each of whose elements is written by somebody else.
    public <T> JsonBytes list(Collection<T> elements, BiConsumer<? super T, ? super JsonBytes> write) {
        var separator = "";
        raw('[');
        for (var element : elements) {
            json(separator);
            write.accept(element, this);
            separator = ",";
        }
        return raw(']');
    }

    public JsonBytes bool(boolean value) {
        return raw(value ? TRUE : FALSE);
    }

    public JsonBytes whole(long value) {
        return json(Long.toString(value));
    }

    /// A floating-point number; JSON has none that is infinite or not a number, so those become null.
    public JsonBytes number(double value) {
        return Double.isFinite(value) ? json(Double.toString(value)) : nothing();
    }

    public JsonBytes number(float value) {
        return Float.isFinite(value) ? json(Float.toString(value)) : nothing();
    }

    /// A string in quotes, escaped as RFC 8259 asks for and no further.
    public JsonBytes text(String value) {
        var length = value.length();
        reserve(length + 2);
        bytes[size++] = '"';
        var plain = plain(value);
        return (plain == length ? this : escaped(value.substring(plain))).raw('"');
    }

    /// Most text is ASCII without anything to escape: that goes into the array as it is.
    ///
    /// @return how much of it did
    private int plain(String value) {
        var array = bytes;
        var at = size;
        var length = value.length();
        var i = 0;
        for (; i < length; i++) {
            var c = value.charAt(i);
            if (c >= 0x80 || c < 0x20 || c == '"' || c == '\\') {
                break;
            }
            array[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    private JsonBytes escaped(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        var copied = 0;
        for (var i = 0; i < utf8.length; i++) {
            var b = utf8[i];
            if (b == '"' || b == '\\' || b >= 0 && b < 0x20) {
                append(utf8, copied, i);
                escape(b);
                copied = i + 1;
            }
        }
        append(utf8, copied, utf8.length);
        return this;
    }

    private void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    private void escape(byte b) {
        switch (b) {
            case '"' -> raw('\\').raw('"');
            case '\\' -> raw('\\').raw('\\');
            case '\n' -> raw('\\').raw('n');
            case '\r' -> raw('\\').raw('r');
            case '\t' -> raw('\\').raw('t');
            default -> json("\\u00").hex(b, 2);
        }
    }

    /// An id in quotes, in lower case.
    public JsonBytes id(UUID value) {
        reserve(38);
        bytes[size++] = '"';
        var high = value.getMostSignificantBits();
        var low = value.getLeastSignificantBits();
        hex(high >>> 32, 8).dash();
        hex(high >>> 16 & 0xFFFF, 4).dash();
        hex(high & 0xFFFF, 4).dash();
        hex(low >>> 48, 4).dash();
        hex(low & 0xFFFF_FFFF_FFFFL, 12);
        return raw('"');
    }

    private void dash() {
        bytes[size++] = '-';
    }

    private JsonBytes hex(long value, int digits) {
        reserve(digits);
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (value >>> shift) & 0xF];
        }
        return this;
    }

    /// A moment in quotes: `"2026-01-31T12:00:00.000Z"`, finer parts than milliseconds cut off; `"infinity"` and
    /// `"-infinity"`.
    public JsonBytes moment(OffsetDateTime value) {
        var utc = Eternity.delivered(value);
        if (Eternity.isEndless(utc)) {
            return text(utc.getYear() < 0 ? Eternity.PAST_TEXT : Eternity.FUTURE_TEXT);
        }
        reserve(29);
        bytes[size++] = '"';
        year(utc.getYear());
        bytes[size++] = '-';
        decimal(utc.getMonthValue(), 2);
        bytes[size++] = '-';
        decimal(utc.getDayOfMonth(), 2);
        bytes[size++] = 'T';
        decimal(utc.getHour(), 2);
        bytes[size++] = ':';
        decimal(utc.getMinute(), 2);
        bytes[size++] = ':';
        decimal(utc.getSecond(), 2);
        bytes[size++] = '.';
        decimal(utc.getNano() / 1_000_000, 3);
        bytes[size++] = 'Z';
        bytes[size++] = '"';
        return this;
    }

    /// Four digits, or outside their range a sign and six, as ECMAScript writes them.
    private void year(int year) {
        if (year >= 0 && year <= 9999) {
            decimal(year, 4);
        } else {
            bytes[size++] = (byte) (year < 0 ? '-' : '+');
            decimal(Math.abs(year), Math.abs(year) < 1_000_000 ? 6 : 7);
        }
    }

    /// The text of a column, or `null`.
    public JsonBytes textIfAny(@Nullable Object value) {
        return value == null ? nothing() : text(value.toString());
    }

    /// The moment of a column, or `null`.
    public JsonBytes momentIfAny(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? moment(moment) : nothing();
    }

    /// A date in quotes, with years as in moments; `"infinity"` and `"-infinity"`.
    public JsonBytes date(LocalDate value) {
        if (value.equals(LocalDate.MAX)) {
            return text(Eternity.FUTURE_TEXT);
        }
        if (value.equals(LocalDate.MIN)) {
            return text(Eternity.PAST_TEXT);
        }
        reserve(16);
        bytes[size++] = '"';
        year(value.getYear());
        bytes[size++] = '-';
        decimal(value.getMonthValue(), 2);
        bytes[size++] = '-';
        decimal(value.getDayOfMonth(), 2);
        bytes[size++] = '"';
        return this;
    }

    private void decimal(int value, int digits) {
        for (int i = digits - 1, rest = value; i >= 0; i--, rest /= 10) {
            bytes[size + i] = (byte) ('0' + rest % 10);
        }
        size += digits;
    }

    /// Text that is JSON already.
    public JsonBytes json(String value) {
        return raw(value.getBytes(StandardCharsets.UTF_8));
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            if (most - size() < more) {
                throw Failure.answerTooLarge();
            }
            if (size > 0) {
                full.add(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
                before += size;
            }
            bytes = new byte[Math.max(more, Math.clamp(bytes.length * 2L, SMALLEST, LARGEST))];
            size = 0;
        }
    }
}
