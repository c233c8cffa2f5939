package io.refract.cache;

import io.refract.kernel.RowKey;
import java.nio.charset.StandardCharsets;

/// The names of what the cache keeps in Redis. All of them share one hash tag, so that a script may touch them
/// together on a cluster as well.
final class Keys {
    private final String documents;
    private final String locks;
    private final String marks;
    private final String dependents;
    private final byte[] clock;

    Keys(String namespace) {
        var root = '{' + namespace + "}:";
        this.documents = root + "d:";
        this.locks = root + "l:";
        this.marks = root + "i:";
        this.dependents = root + "r:";
        this.clock = bytes(root + "clock");
    }

    byte[] document(CacheKey key) {
        return bytes(documents + key.kind() + ':' + key.id());
    }

    /// A pattern of `SCAN`.
    String everyDocument() {
        return documents + '*';
    }

    byte[] lock(CacheKey key) {
        return bytes(locks + key.kind() + ':' + key.id());
    }

    /// When the row was last invalidated.
    byte[] mark(RowKey row) {
        return bytes(marks + row);
    }

    /// The documents that show the row.
    byte[] dependents(RowKey row) {
        return bytes(dependents + row);
    }

    byte[] clock() {
        return clock;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
