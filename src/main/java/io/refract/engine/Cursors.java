package io.refract.engine;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.Eternity;
import io.refract.kernel.Failure;
import io.refract.query.Cursor;
import io.refract.query.Parameter;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Cursors as clients hold them: opaque, checked, and good for one query only.
///
/// The bytes are: format, side, fingerprint of the query (order and filters with their values), the sort values, and a
/// CRC-32C of all that. A cursor grants nothing: it is compared with rows that the caller may see anyway, so that a
/// checksum against damage is enough and no signature is needed.
final class Cursors {
    private static final byte FORMAT = 1;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private Cursors() {}

    static String encode(
            Cursor.Side side, int fingerprint, List<ValueType> types, List<? extends @Nullable Object> values) {
        var texts = values.stream()
                .mapToInt(value -> value instanceof String || value instanceof Number
                        ? value.toString().length() * 3
                        : 0)
                .sum();
        var buffer = ByteBuffer.allocate(16 + values.size() * 20 + texts);
        buffer.put(FORMAT).put((byte) side.ordinal()).putInt(fingerprint);
        for (var i = 0; i < values.size(); i++) {
            put(buffer, types.get(i), values.get(i));
        }
        buffer.putInt(checksum(buffer.array(), buffer.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(buffer.array(), buffer.position()));
    }

    /// @throws Failure `VALIDATION`, rule `Cursor`, if the text is no cursor of this query
    static Cursor decode(String text, int fingerprint, List<ValueType> types) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var content = bytes.length - CHECKSUM_BYTES;
            if (content < 6 || ByteBuffer.wrap(bytes, content, CHECKSUM_BYTES).getInt() != checksum(bytes, content)) {
                throw invalid("is not a cursor");
            }
            var buffer = ByteBuffer.wrap(bytes, 0, content);
            if (buffer.get() != FORMAT) {
                throw invalid("is a cursor of another version");
            }
            var side = Cursor.Side.values()[buffer.get()];
            if (buffer.getInt() != fingerprint) {
                throw invalid("is the cursor of another query: order and filters must stay the same");
            }
            var values = new ArrayList<Parameter>();
            for (var type : types) {
                values.add(new Parameter(get(buffer, type)));
            }
            if (buffer.hasRemaining()) {
                throw invalid("is not a cursor");
            }
            return new Cursor(side, values);
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | ArrayIndexOutOfBoundsException
                | DateTimeException e) {
            throw invalid("is not a cursor");
        }
    }

    private static Failure invalid(String message) {
        return Failure.validation("cursor", "Cursor", message);
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void put(ByteBuffer buffer, ValueType type, @Nullable Object value) {
        switch (value) {
            case UUID id -> buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            case Integer number -> buffer.putInt(number);
            case Long number -> buffer.putLong(number);
            case Float number -> buffer.putFloat(number);
            case Double number -> buffer.putDouble(number);
            case Boolean bool -> buffer.put((byte) (bool ? 1 : 0));
            case OffsetDateTime moment -> put(buffer, moment);
            case LocalDate date -> buffer.putLong(date.toEpochDay());
            case Number decimal -> put(buffer, decimal.toString());
            case String text -> put(buffer, text);
            case null, default -> throw new IllegalArgumentException("no cursor can be made of " + type);
        }
    }

    private static void put(ByteBuffer buffer, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(utf8.length).put(utf8);
    }

    private static Object get(ByteBuffer buffer, ValueType type) {
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case ID -> new UUID(buffer.getLong(), buffer.getLong());
                    case INTEGER -> buffer.getInt();
                    case BIG_INTEGER -> buffer.getLong();
                    case REAL -> buffer.getFloat();
                    case FLOAT -> buffer.getDouble();
                    case BOOLEAN -> buffer.get() == 1;
                    case TIMESTAMP -> moment(buffer);
                    case DATE -> day(buffer.getLong());
                    case DECIMAL -> new BigDecimal(text(buffer));
                    case TEXT -> text(buffer);
                    case JSON -> throw new IllegalArgumentException("no cursor can be made of " + type);
                };
            case EnumType _ -> text(buffer);
            case ListType _, CompositeType _ -> throw new IllegalArgumentException("no cursor can be made of " + type);
        };
    }

    private static void put(ByteBuffer buffer, OffsetDateTime moment) {
        if (moment.equals(Eternity.FUTURE)) {
            buffer.putLong(Long.MAX_VALUE).putInt(0);
        } else if (moment.equals(Eternity.PAST)) {
            buffer.putLong(Long.MIN_VALUE).putInt(0);
        } else {
            var utc = Eternity.delivered(moment);
            buffer.putLong(utc.toEpochSecond()).putInt(utc.getNano());
        }
    }

    private static OffsetDateTime moment(ByteBuffer buffer) {
        var seconds = buffer.getLong();
        var nanos = buffer.getInt();
        if (seconds == Long.MAX_VALUE || seconds == Long.MIN_VALUE) {
            return seconds > 0 ? Eternity.FUTURE : Eternity.PAST;
        }
        var moment = Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.UTC);
        if (!Eternity.within(moment).equals(moment)) {
            throw new DateTimeException("PostgreSQL has no such moment");
        }
        return moment;
    }

    /// The client knows the endless days by what they are, not by their value.
    private static LocalDate day(long epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        return day.equals(LocalDate.MAX)
                ? LocalDate.MAX
                : day.equals(LocalDate.MIN) ? LocalDate.MIN : Eternity.within(day);
    }

    private static String text(ByteBuffer buffer) {
        var length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        var utf8 = new byte[length];
        buffer.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
