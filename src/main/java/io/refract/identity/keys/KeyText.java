package io.refract.identity.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/// What a key looks like: `rfk_`, 43 random letters and digits (256 bits), and 6 that follow from those, so that a key
/// is recognized wherever it has leaked to, and one that is mistyped or cut is refused without asking anybody.
final class KeyText {
    static final String BEGIN = "rfk_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECKED = BEGIN.length() + RANDOM;
    private static final int SUM = 6;

    /// How much of a key is shown to its owner later on.
    private static final int SHOWN = BEGIN.length() + 8;

    private KeyText() {}

    /// A new one. The source of randomness is made here: one that were kept in a field would be part of a native image.
    static String made() {
        var random = new SecureRandom();
        var text = new StringBuilder(BEGIN);
        for (var i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.append(sum(text.toString())).toString();
    }

    /// Whether it can have been made here.
    static boolean isOne(String text) {
        return text.length() == CHECKED + SUM
                && text.startsWith(BEGIN)
                && text.substring(BEGIN.length()).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && text.endsWith(sum(text.substring(0, CHECKED)));
    }

    static String prefix(String text) {
        return text.substring(0, SHOWN);
    }

    private static String sum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var rest = crc.getValue();
        var sum = new char[SUM];
        for (var i = SUM - 1; i >= 0; i--) {
            sum[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(sum);
    }
}
