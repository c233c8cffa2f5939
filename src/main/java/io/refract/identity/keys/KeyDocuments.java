package io.refract.identity.keys;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys as JSON.
final class KeyDocuments {
    private KeyDocuments() {}

    /// @param key to be shown this once
    static byte[] made(Cells row, String key) {
        var out = new JsonBytes(512);
        write(row, key, out);
        return out.toByteArray();
    }

    /// Without the keys themselves, which nobody has any more.
    static byte[] list(List<Cells> rows) {
        return new JsonBytes(64 + 400 * rows.size())
                .json("{\"data\":")
                .list(rows, (row, each) -> write(row, null, each))
                .raw('}')
                .toByteArray();
    }

    private static void write(Cells row, @Nullable String key, JsonBytes out) {
        out.json("{\"id\":").id(row.id(0));
        if (key != null) {
            out.json(",\"key\":").text(key);
        }
        out.json(",\"prefix\":").text(String.valueOf(row.value(1)));
        out.json(",\"name\":").text(String.valueOf(row.value(2)));
        out.json(",\"scopes\":").json(String.valueOf(row.value(3)));
        out.json(",\"expiresAt\":").momentIfAny(row.value(4));
        out.json(",\"createdAt\":").momentIfAny(row.value(5));
        out.json(",\"lastUsedAt\":").momentIfAny(row.value(6));
        out.raw('}');
    }
}
