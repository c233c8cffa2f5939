package io.refract.identity.passkeys;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
        return new JsonBytes(64 + 400 * rows.size())
                .json("{\"data\":")
                .list(rows, PasskeyDocuments::write)
                .raw('}')
                .toByteArray();
    }

    private static void write(Cells row, JsonBytes out) {
        out.json("{\"id\":").id(row.id(0)).json(",\"name\":").textIfAny(row.value(1));
        out.json(",\"transports\":");
        texts(row.value(2), out);
        out.json(",\"backupEligible\":").bool(Boolean.TRUE.equals(row.value(3)));
        out.json(",\"backedUp\":").bool(Boolean.TRUE.equals(row.value(4)));
        out.json(",\"aaguid\":").id(row.id(5));
        out.json(",\"createdAt\":").momentIfAny(row.value(6));
        out.json(",\"lastUsedAt\":").momentIfAny(row.value(7));
        out.raw('}');
    }

    /// @param values of an array of the database
    static void texts(@Nullable Object values, JsonBytes out) {
        out.list(
                Arrays.asList((Object[]) Objects.requireNonNull(values)),
                (value, each) -> each.text(String.valueOf(value)));
    }
}
