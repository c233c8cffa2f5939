package io.refract.data;

import io.refract.kernel.RowKey;

/// A word that kept answers are marked with, so that they can be dropped together.
final class CacheTag {
    static final int MOST = 5;

    private static final int LONGEST = 64;

    private CacheTag() {}

    /// Up to 64 letters, digits and `. _ : -`.
    static boolean isValid(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST
                && tag.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "._:-".indexOf(c) >= 0));
    }

    /// The tag as if it were a row that the answers show.
    static RowKey key(String tag) {
        return new RowKey("#tag", tag);
    }
}
