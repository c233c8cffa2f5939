package io.refract.cache;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// A document as Redis holds it: the epoch in which it was stored, each row that it shows with the row's generation at
/// that time, and what goes out. It counts as long as epoch and generations are the current ones.
///
/// ```
/// format 1 | epoch 8 | number of rows 2 | rows: generation 8, length of the name 2, name | 0 absent, 1 present |
/// document
/// ```
///
/// The rows are in the order of their names.
final class Stored {
    private static final byte FORMAT = 2;
    private static final int ROWS_AT = 1 + Uniques.BYTES + Short.BYTES;
    private static final byte[] ABSENT = {0};

    private final byte[] bytes;

    private Stored(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What comes before the rows.
    static byte[] head(byte[] epoch, int rows) {
        return ByteBuffer.allocate(ROWS_AT)
                .put(FORMAT)
                .put(epoch)
                .putShort((short) rows)
                .array();
    }

    /// What comes after a row's generation.
    static byte[] name(RowKey row) {
        var name = row.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + name.length)
                .putShort((short) name.length)
                .put(name)
                .array();
    }

    /// What comes after the rows.
    static byte[] tail(Optional<Document> answer) {
        if (answer.isEmpty()) {
            return ABSENT;
        }
        var document = answer.get().toBytes();
        var tail = new byte[1 + document.length];
        tail[0] = 1;
        System.arraycopy(document, 0, tail, 1, document.length);
        return tail;
    }

    /// @throws IllegalArgumentException if another version has stored it
    static Stored of(byte[] bytes) {
        if (bytes.length < ROWS_AT || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("not a stored document of this version");
        }
        return new Stored(bytes);
    }

    boolean isOf(byte[] epoch) {
        return Arrays.equals(bytes, 1, 1 + Uniques.BYTES, epoch, 0, epoch.length);
    }

    int rows() {
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(ROWS_AT - Short.BYTES));
    }

    /// Walks over the rows.
    ///
    /// @throws IllegalArgumentException if something is cut off
    Row first() {
        return new Row();
    }

    /// The document; empty if it is known that there is none.
    Optional<Document> document() {
        var row = first();
        while (row.exists()) {
            row.next();
        }
        var at = row.at;
        if (at >= bytes.length) {
            throw cutOff();
        }
        return bytes[at] == 0 ? Optional.empty() : Optional.of(Document.fromBytes(bytes, at + 1));
    }

    private static IllegalArgumentException cutOff() {
        return new IllegalArgumentException("a stored document that was cut off");
    }

    /// One row after the other.
    final class Row {
        private int left = rows();
        private int at = ROWS_AT;
        private int nameLength;

        private Row() {
            read();
        }

        boolean exists() {
            return left > 0;
        }

        void next() {
            left--;
            at = nameAt() + nameLength;
            read();
        }

        /// Whether the name is what the bytes hold from an offset on.
        boolean isNamed(byte[] key, int from) {
            return Arrays.equals(bytes, nameAt(), nameAt() + nameLength, key, from, key.length);
        }

        boolean isOf(byte[] generation) {
            return Arrays.equals(bytes, at, at + Uniques.BYTES, generation, 0, generation.length);
        }

        /// The name behind a prefix.
        byte[] named(byte[] prefix) {
            var key = Arrays.copyOf(prefix, prefix.length + nameLength);
            System.arraycopy(bytes, nameAt(), key, prefix.length, nameLength);
            return key;
        }

        private int nameAt() {
            return at + Uniques.BYTES + Short.BYTES;
        }

        private void read() {
            if (left == 0) {
                return;
            }
            if (nameAt() > bytes.length) {
                throw cutOff();
            }
            nameLength = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at + Uniques.BYTES));
            if (nameAt() + nameLength > bytes.length) {
                throw cutOff();
            }
        }
    }
}
