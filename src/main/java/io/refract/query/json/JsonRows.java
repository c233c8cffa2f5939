package io.refract.query.json;

import java.util.Arrays;

/// Rows of which each is an object of JSON on a line of its own. Blank lines are passed over.
///
/// @param utf8 the text
record JsonRows(JsonReader json, byte[] utf8) implements RowText {
    @Override
    public void read(Rows rows) {
        var number = 1;
        for (var begin = RowText.beginning(utf8); begin < utf8.length; number++) {
            var end = begin;
            while (end < utf8.length && utf8[end] != '\n') {
                end++;
            }
            if (!isBlank(begin, end)) {
                var line = RowText.line(number);
                rows.add(json.read(line.path(), Arrays.copyOfRange(utf8, begin, end)), line);
            }
            begin = end + 1;
        }
    }

    private boolean isBlank(int begin, int end) {
        for (var i = begin; i < end; i++) {
            if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
