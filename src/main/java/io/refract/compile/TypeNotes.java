package io.refract.compile;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.Eternity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notes which values of an answer are dates, big integers and decimals, none of which JSON tells, in superjson's
/// notation: `{"values":{"0.createdAt":["Date"]}}`.
///
/// Those who write an answer walk over its rows a second time and tell where they are. Not safe for use by several
/// threads; meant to live for one answer.
public final class TypeNotes {
    private static final byte[] HEAD = ascii("{\"values\":{");
    private static final byte[] TAIL = ascii("}}");
    private static final byte[] DATE = ascii("[\"Date\"]");
    private static final byte[] BIG_INTEGER = ascii("[\"bigint\"]");
    private static final byte[] DECIMAL = ascii("[[\"custom\",\"Decimal\"]]");

    private static final OffsetDateTime LAST_DATE =
            LocalDate.of(275_760, 9, 13).atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);

    private static final int EXPECTED = 512;

    private final JsonBytes out;
    private final StringBuilder path = new StringBuilder();
    private boolean any;

    /// @param most above this size, in bytes, all methods fail with [Failure#answerTooLarge()]
    public TypeNotes(int most) {
        this.out = new JsonBytes(EXPECTED, most).raw(HEAD);
    }

    /// How much has been noted, in bytes.
    public int size() {
        return out.size();
    }

    /// The notes as JSON; empty if there is nothing that JSON does not tell.
    public Optional<byte[]> json() {
        return any ? Optional.of(out.raw(TAIL).toByteArray()) : Optional.empty();
    }

    /// Notes what is in a row of a list of rows.
    ///
    /// @param index its place in the list
    void row(int index, Runnable row) {
        below(Integer.toString(index), row);
    }

    /// What is noted meanwhile is in a member.
    void below(String name, Runnable inside) {
        var before = path.length();
        if (before > 0) {
            path.append('.');
        }
        path.append(name);
        inside.run();
        path.setLength(before);
    }

    /// Notes the type of a value here, if JSON does not tell it.
    void value(ValueType type, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (type) {
            case ScalarType scalar -> scalar(scalar, value);
            case ListType list -> {
                var elements = (Object[]) value;
                for (var i = 0; i < elements.length; i++) {
                    var element = elements[i];
                    row(i, () -> value(list.element(), element));
                }
            }
            case EnumType _, CompositeType _ -> {}
        }
    }

    private void scalar(ScalarType type, Object value) {
        switch (type) {
            case TIMESTAMP -> {
                if (isDate((OffsetDateTime) value)) {
                    note(DATE);
                }
            }
            case BIG_INTEGER -> note(BIG_INTEGER);
            case DECIMAL -> note(DECIMAL);
            case ID, TEXT, INTEGER, FLOAT, REAL, BOOLEAN, DATE, JSON -> {}
        }
    }

    /// Whether JavaScript has a date for the moment: it has none for what is endless or lies beyond its own range.
    private static boolean isDate(OffsetDateTime value) {
        var moment = Eternity.delivered(value);
        return !Eternity.isEndless(moment) && !moment.isAfter(LAST_DATE);
    }

    /// An answer that is nothing but a value has no path.
    private void note(byte[] type) {
        if (path.isEmpty()) {
            return;
        }
        if (any) {
            out.raw(',');
        }
        any = true;
        out.text(path.toString()).raw(':').raw(type);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
