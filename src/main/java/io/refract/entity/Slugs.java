package io.refract.entity;

import java.util.regex.Pattern;

/// Slugs as the database accepts them.
public final class Slugs {
    /// Words of lower-case letters and digits between single hyphens.
    public static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    public static final String MESSAGE = "must be lower-case letters and digits, with single hyphens between";
    public static final int LONGEST = 120;

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Slugs() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && PATTERN.matcher(text).matches();
    }
}
