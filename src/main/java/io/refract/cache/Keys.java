package io.refract.cache;

import io.refract.kernel.RowKey;
import java.nio.charset.StandardCharsets;

/// The names of what the cache keeps in Redis. All of them share one hash tag, so that a script may touch them
/// together on a cluster as well.
final class Keys {
    /// Into how many classes the clock sorts rows. Rows of one class are invalidated together in the eyes of loads
    /// under way, which costs a few of them their place in the cache.
    private static final int CLASSES = 4096;

    private final String documents;
    private final String locks;
    private final String generations;
    private final String buckets;
    private final byte[] clock;

    Keys(String namespace) {
        var root = '{' + namespace + "}:";
        this.documents = root + "d:";
        this.locks = root + "l:";
        this.generations = root + "g:";
        this.buckets = root + "b:";
        this.clock = bytes(root + "clock");
    }

    byte[] document(CacheKey key) {
        return bytes(documents + key.kind() + ':' + key.id());
    }

    byte[] lock(CacheKey key) {
        return bytes(locks + key.kind() + ':' + key.id());
    }

    /// Which generation of the row is the current one.
    byte[] generation(RowKey row) {
        return bytes(generations + row.model() + ':' + row.id());
    }

    /// How many bytes come before the row's name in [#generation].
    int generationPrefix() {
        return generations.length();
    }

    byte[] bucket(Bucket bucket) {
        return bytes(buckets + bucket.name());
    }

    byte[] clock() {
        return clock;
    }

    /// The clock's field that tells when a row of the same class was last invalidated: the same on every pod, since
    /// the language says how strings are hashed.
    byte[] mark(RowKey row) {
        return bytes(Integer.toString(row.toString().hashCode() & (CLASSES - 1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
