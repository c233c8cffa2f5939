package io.refract.kernel;

import java.util.regex.Pattern;

/// Which text can be stored and sent back unchanged, and which shows anything.
public final class Text {
    /// The characters that show nothing, as they stand in the brackets of a regular expression.
    ///
    /// These are all of Unicode's separators (Z), controls (Cc) and format characters (Cf), those that fonts
    /// are to ignore (Default_Ignorable_Code_Point: variation selectors, Hangul fillers, the combining grapheme
    /// joiner, and what is kept free for more), and three that are letters or signs by name only: U+2800,
    /// U+16FE4, U+1D159.
    ///
    /// The database has the same list in its function `is_blank`; a test compares the two on every character.
    public static final String BLANK = "\\x{0}-\\x{20}\\x{7F}-\\x{A0}\\x{AD}\\x{34F}\\x{600}-\\x{605}\\x{61C}"
            + "\\x{6DD}\\x{70F}\\x{890}-\\x{891}\\x{8E2}\\x{115F}-\\x{1160}\\x{1680}\\x{17B4}-\\x{17B5}"
            + "\\x{180B}-\\x{180F}\\x{2000}-\\x{200F}\\x{2028}-\\x{202F}\\x{205F}-\\x{206F}\\x{2800}\\x{3000}"
            + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{FFA0}\\x{FFF0}-\\x{FFFB}\\x{110BD}\\x{110CD}"
            + "\\x{13430}-\\x{1343F}\\x{16FE4}\\x{1BCA0}-\\x{1BCA3}\\x{1D159}\\x{1D173}-\\x{1D17A}"
            + "\\x{E0000}-\\x{E0FFF}";

    /// A regular expression for text that shows something.
    public static final String FILLED = "(?s).*[^" + BLANK + "].*";

    private static final Pattern SHOWN = Pattern.compile("[^" + BLANK + "]");

    private Text() {}

    /// Whether the text shows nothing: it is empty, or all its characters are [#BLANK].
    public static boolean isBlank(CharSequence text) {
        return !SHOWN.matcher(text).find();
    }

    /// How many characters the text has, counted as PostgreSQL counts them: an emoji is one, not two UTF-16 units.
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /// The text as it can be sent back: words of clients may hold half a surrogate pair, which cannot be written as
    /// UTF-8.
    public static String sendable(String text) {
        return storable(text) ? text : text.replaceAll("[\\x00\\x{D800}-\\x{DFFF}]", "\uFFFD");
    }

    /// Whether PostgreSQL can store the text (no NUL character) and UTF-8 can carry it (no surrogate without its
    /// pair).
    public static boolean storable(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
