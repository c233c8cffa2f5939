package io.refract.engine;

import io.refract.query.FindMany;
import io.refract.query.Parameter;
import io.refract.query.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/// A number that two list queries share when their order and their filters, values included, are the same.
///
/// It is the same in every pod and after every restart, so that a cursor can be used anywhere.
final class Fingerprint {
    /// Above this many shapes the cache starts anew.
    private static final int MOST = 5_000;

    private final Map<FindMany, byte[]> shapes = new ConcurrentHashMap<>();

    /// @param query the query without a cursor
    int of(FindMany query) {
        var crc = new CRC32C();
        crc.update(shape(query.limitedTo(1).total(false)));
        for (Parameter parameter : Parameters.of(query)) {
            crc.update(0);
            crc.update(parameter.value().toString().getBytes(StandardCharsets.UTF_8));
        }
        return (int) crc.getValue();
    }

    private byte[] shape(FindMany query) {
        if (shapes.size() >= MOST) {
            shapes.clear();
        }
        return shapes.computeIfAbsent(
                query,
                each -> (each.model() + each.where() + each.order() + each.deleted() + each.item())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
