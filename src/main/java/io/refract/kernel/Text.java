package io.refract.kernel;

/// Which text can be stored and sent back unchanged.
public final class Text {
    private Text() {}

    /// How many characters the text has, counted as PostgreSQL counts them: an emoji is one, not two UTF-16 units.
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
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
