package io.refract.data;

import io.refract.kernel.Document;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/// The result of a query as the cache keeps it.
///
/// @param readAt when it was read from the database, or earlier
/// @param body as it goes out; not to be modified
record CachedResult(Instant readAt, byte[] body) {
    Document toDocument() {
        return Document.of(
                0,
                ByteBuffer.allocate(Long.BYTES + body.length)
                        .putLong(readAt.toEpochMilli())
                        .put(body)
                        .array());
    }

    static CachedResult of(Document document) {
        var bytes = document.body();
        return new CachedResult(
                Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()),
                Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /// In seconds. Clocks of several pods may differ a little.
    long age(Instant now) {
        return Math.max(0, now.getEpochSecond() - readAt.getEpochSecond());
    }
}
