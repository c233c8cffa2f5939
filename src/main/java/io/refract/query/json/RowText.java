package io.refract.query.json;

/// A text of rows that are read one after the other, so that none of them is there but as what becomes of it.
interface RowText {
    /// Hands over all rows.
    ///
    /// @throws io.refract.kernel.Failure `VALIDATION` where the text is malformed; what else is wrong is noted
    void read(Rows rows);

    /// Takes rows.
    interface Rows {
        /// @param line where the row begins in the text, from 1
        void add(JsonValue row, Place line);
    }

    /// The place of a line, from 1: its number is its name.
    static Place line(int number) {
        return Place.ROOT.member(Integer.toString(number));
    }

    /// How many bytes a text has before its first character: those of a byte order mark, if there is one.
    static int beginning(byte[] utf8) {
        return utf8.length >= 3 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF ? 3 : 0;
    }
}
