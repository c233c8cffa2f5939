package io.refract.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final Pattern FILLED = Pattern.compile(Text.FILLED);

    /// Of the kinds that show nothing whatever the font.
    private static final Set<Integer> KINDS = Set.of(
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.CONTROL,
            (int) Character.FORMAT);

    @Test
    void whateverUnicodeCallsASeparatorAControlOrAFormatCharacterIsBlank() {
        assertThat(characters().filter(c -> KINDS.contains(Character.getType(c)) || Character.isWhitespace(c)))
                .hasSizeGreaterThan(200)
                .allMatch(TextTest::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xA0, 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x180F, 0x200B, 0x200D, 0x2028, 0x202E,
                0x2060, 0x2065, 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0x16FE4, 0x1D159,
                0xE0001, 0xE0100, 0xE01EF, 0xE0FFF
            })
    void soIsWhatOnlyLooksLikeALetterOrAMarkToPrograms(int character) {
        assertThat(isBlank(character)).isTrue();
    }

    /// Beside the kinds above only what fonts are to ignore, of which most is not assigned, and a few more.
    @Test
    void noLetterDigitSignOrPictureIsBlank() {
        assertThat(characters()
                        .filter(c -> isBlank(c)
                                && Character.isDefined(c)
                                && !KINDS.contains(Character.getType(c))
                                && !Character.isIdentifierIgnorable(c))
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .boxed())
                .containsExactly(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159);
    }

    @Test
    void textIsBlankOnlyIfAllOfItIs() {
        assertThat(Text.isBlank("")).isTrue();
        assertThat(Text.isBlank("\u00A0\u200B\n")).isTrue();
        assertThat(Text.isBlank("\u00A0\u200Bx\n")).isFalse();
        assertThat(Text.isBlank("👩‍💻")).isFalse();
        assertThat(FILLED.matcher("\n👩‍💻\n").matches()).isTrue();
        assertThat(FILLED.matcher("").matches()).isFalse();
    }

    private static boolean isBlank(int character) {
        var text = Character.toString(character);
        var blank = Text.isBlank(text);
        if (FILLED.matcher(text).matches() == blank) {
            throw new AssertionError("two answers for " + character);
        }
        return blank;
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }
}
