package io.refract.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.catalog.EnumType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Eternity;
import io.refract.kernel.Failure;
import io.refract.query.Cursor;
import io.refract.query.Parameter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final int FINGERPRINT = 0x1234_5678;
    private static final UUID ID = UUID.fromString("0190a5b0-7c3e-7abc-8def-0123456789ab");
    private static final List<ValueType> TYPES = List.of(ScalarType.TEXT, ScalarType.ID);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(ScalarType.ID, ID),
                Arguments.of(ScalarType.TEXT, ""),
                Arguments.of(ScalarType.TEXT, "ä😀".repeat(500)),
                Arguments.of(ScalarType.INTEGER, Integer.MIN_VALUE),
                Arguments.of(ScalarType.BIG_INTEGER, Long.MAX_VALUE),
                Arguments.of(ScalarType.REAL, 0.1f),
                Arguments.of(ScalarType.FLOAT, -1e300),
                Arguments.of(ScalarType.BOOLEAN, true),
                Arguments.of(ScalarType.BOOLEAN, false),
                Arguments.of(ScalarType.DECIMAL, new BigDecimal("-12345678901234567890.0100")),
                Arguments.of(ScalarType.DATE, LocalDate.of(1815, 12, 10)),
                Arguments.of(ScalarType.TIMESTAMP, OffsetDateTime.parse("1969-12-31T23:59:59.123456Z")),
                Arguments.of(ScalarType.TIMESTAMP, OffsetDateTime.parse("-4713-11-24T00:00:00Z")),
                Arguments.of(ScalarType.TIMESTAMP, OffsetDateTime.parse("+294276-12-31T23:59:59.999999Z")),
                Arguments.of(ScalarType.TIMESTAMP, OffsetDateTime.MAX),
                Arguments.of(ScalarType.TIMESTAMP, Eternity.PAST),
                Arguments.of(ScalarType.DATE, LocalDate.MAX),
                Arguments.of(ScalarType.DATE, LocalDate.MIN),
                Arguments.of(new EnumType("Genre", "genre", List.of("NOVEL", "POEM")), "POEM"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueOfEachTypeComesBackAsItWas(ValueType type, Object value) {
        var text = Cursors.encode(Cursor.Side.AFTER, FINGERPRINT, List.of(type, ScalarType.ID), List.of(value, ID));

        var cursor = Cursors.decode(text, FINGERPRINT, List.of(type, ScalarType.ID));

        assertThat(cursor.values()).extracting(Parameter::value).containsExactly(value, ID);
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @EnumSource(Cursor.Side.class)
    void theSideComesBack(Cursor.Side side) {
        assertThat(Cursors.decode(cursor(side), FINGERPRINT, TYPES).side()).isEqualTo(side);
    }

    private static String cursor(Cursor.Side side) {
        return Cursors.encode(side, FINGERPRINT, TYPES, List.of("title", ID));
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> Cursors.decode(text, FINGERPRINT, TYPES))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(failure.violations().getFirst().path()).isEqualTo("cursor");
                    assertThat(failure.detail()).contains(message);
                });
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        refused(
                Cursors.encode(Cursor.Side.AFTER, FINGERPRINT + 1, TYPES, List.of("title", ID)),
                "the cursor of another query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "äöü", "====", " "})
    void whatIsNoCursorIsRefused(String text) {
        refused(text, "is not a cursor");
    }

    @Test
    void aCursorThatWasCutOffIsRefusedWhereverItWasCut() {
        var whole = cursor(Cursor.Side.AFTER);
        for (var length = 0; length < whole.length(); length++) {
            refused(whole.substring(0, length), "is not a cursor");
        }
    }

    @Test
    void aCursorWithOneBitChangedIsRefusedWhereverItWasChanged() {
        var bytes = Base64.getUrlDecoder().decode(cursor(Cursor.Side.AFTER));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(damaged), "is not a cursor");
        }
    }

    /// A cursor with a correct checksum around any content.
    private static String sealed(byte... content) {
        var crc = new CRC32C();
        crc.update(content);
        var bytes =
                ByteBuffer.allocate(content.length + Integer.BYTES).put(content).putInt((int) crc.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static ByteBuffer header(int size) {
        return ByteBuffer.allocate(6 + size).put((byte) 1).put((byte) 0).putInt(FINGERPRINT);
    }

    @Test
    void aCursorOfAnotherVersionIsRefused() {
        refused(sealed(new byte[] {9, 0, 0, 0, 0, 0}), "another version");
    }

    @Test
    void aForgedLengthAllocatesNothing() {
        refused(sealed(header(4).putInt(Integer.MAX_VALUE).array()), "is not a cursor");
        refused(sealed(header(4).putInt(-1).array()), "is not a cursor");
    }

    @Test
    void aForgedSideMomentOrNumberIsRefused() {
        refused(sealed(new byte[] {1, 4, 0x12, 0x34, 0x56, 0x78}), "is not a cursor");
        refused(sealed(new byte[] {1, -1, 0x12, 0x34, 0x56, 0x78}), "is not a cursor");
        for (var second : new long[] {Long.MAX_VALUE - 1, Long.MIN_VALUE + 1, 10_000_000_000_000L}) {
            var text = sealed(header(12).putLong(second).putInt(0).array());
            assertThatThrownBy(() -> Cursors.decode(text, FINGERPRINT, List.of(ScalarType.TIMESTAMP)))
                    .isInstanceOf(Failure.class);
        }
        var noNumber = sealed(header(5).putInt(1).put((byte) 'x').array());
        assertThatThrownBy(() -> Cursors.decode(noNumber, FINGERPRINT, List.of(ScalarType.DECIMAL)))
                .isInstanceOf(Failure.class);
    }

    @Test
    void aCursorWithMoreInItThanItsValuesIsRefused() {
        var bytes = Base64.getUrlDecoder().decode(cursor(Cursor.Side.AFTER));
        var longer = new byte[bytes.length - Integer.BYTES + 1];
        System.arraycopy(bytes, 0, longer, 0, bytes.length - Integer.BYTES);
        refused(sealed(longer), "is not a cursor");
    }

    @Test
    void randomBytesAreRefusedUnlessTheyAreACursor() {
        var random = new Random(11);
        var read = 0;
        var refusals = new HashMap<String, Integer>();
        for (var i = 0; i < 20_000; i++) {
            var content = new byte[random.nextInt(60)];
            random.nextBytes(content);
            if (content.length > 5 && random.nextBoolean()) {
                header(0).flip().get(content, 0, 6);
            }
            var text = random.nextInt(4) == 0 ? Base64.getUrlEncoder().encodeToString(content) : sealed(content);
            var type = ScalarType.values()[random.nextInt(ScalarType.values().length)];
            var types = random.nextBoolean()
                    ? List.<ValueType>of(type)
                    : List.<ValueType>of(type, ScalarType.TEXT, ScalarType.ID);
            try {
                Cursors.decode(text, FINGERPRINT, types);
                read++;
            } catch (Failure failure) {
                assertThat(failure.code()).isEqualTo(ErrorCode.VALIDATION);
                refusals.merge(failure.detail(), 1, Integer::sum);
            }
        }
        assertThat(read).as("bytes that are a cursor").isPositive();
        assertThat(refusals.values())
                .as("of each refusal")
                .hasSizeGreaterThan(1)
                .allMatch(times -> times > 100);
    }
}
