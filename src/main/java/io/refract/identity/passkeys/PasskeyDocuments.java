package io.refract.identity.passkeys;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Passkeys as JSON.
final class PasskeyDocuments {
    private PasskeyDocuments() {}

    static byte[] one(Cells row) {
        var out = new JsonBytes(512);
        write(row, out);
        return out.toByteArray();
    }

    static byte[] list(List<Cells> rows) {
        var out = new JsonBytes(64 + 400 * rows.size()).json("{\"data\":[");
        for (var i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(rows.get(i), out);
        }
        return out.json("]}").toByteArray();
    }

    private static void write(Cells row, JsonBytes out) {
        out.json("{\"id\":").id(id(row, 0)).json(",\"name\":");
        if (row.value(1) instanceof String name) {
            out.text(name);
        } else {
            out.nothing();
        }
        out.json(",\"transports\":");
        texts(row.value(2), out);
        out.json(",\"backupEligible\":").bool(Boolean.TRUE.equals(row.value(3)));
        out.json(",\"backedUp\":").bool(Boolean.TRUE.equals(row.value(4)));
        out.json(",\"aaguid\":").id(id(row, 5));
        moment("createdAt", row.value(6), out);
        moment("lastUsedAt", row.value(7), out);
        out.raw('}');
    }

    /// @param values of an array of the database
    static void texts(@Nullable Object values, JsonBytes out) {
        out.raw('[');
        var separate = false;
        for (var value : (Object[]) Objects.requireNonNull(values)) {
            if (separate) {
                out.raw(',');
            }
            out.text(String.valueOf(value));
            separate = true;
        }
        out.raw(']');
    }

    private static UUID id(Cells row, int column) {
        return (UUID) Objects.requireNonNull(row.value(column));
    }

    private static void moment(String name, @Nullable Object value, JsonBytes out) {
        out.json(",\"" + name + "\":");
        if (value instanceof OffsetDateTime moment) {
            out.moment(moment);
        } else {
            out.nothing();
        }
    }
}
