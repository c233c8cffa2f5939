package io.refract.identity.keys;

import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        var out = new JsonBytes(64 + 400 * rows.size()).json("{\"data\":[");
        for (var i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(rows.get(i), null, out);
        }
        return out.json("]}").toByteArray();
    }

    private static void write(Cells row, @Nullable String key, JsonBytes out) {
        out.json("{\"id\":").id((UUID) Objects.requireNonNull(row.value(0)));
        if (key != null) {
            out.json(",\"key\":").text(key);
        }
        out.json(",\"prefix\":").text(String.valueOf(row.value(1)));
        out.json(",\"name\":").text(String.valueOf(row.value(2)));
        out.json(",\"scopes\":").json(StoredScopes.write(StoredScopes.read(String.valueOf(row.value(3)))));
        moment("expiresAt", row.value(4), out);
        moment("createdAt", row.value(5), out);
        moment("lastUsedAt", row.value(6), out);
        out.raw('}');
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
