package io.refract.settings;

/// Values as they are shown to people: in one line.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String text) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + '"';
    }
}
