package io.refract.engine;

import io.refract.query.FindMany;
import io.refract.query.Outline;
import io.refract.query.Parameter;
import io.refract.query.Parameters;
import io.refract.query.Query;
import io.refract.query.Total;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// A number that two list queries share when their order and their filters, values included, are the same.
///
/// It is the same in every pod and after every restart, so that a cursor can be used anywhere.
final class Fingerprint {
    private static final long MOST_BYTES = 1 << 20;

    private final ShapeCache<Query, byte[]> shapes = new ShapeCache<>(MOST_BYTES);

    /// @param query the query without a cursor
    int of(FindMany query) {
        var crc = new CRC32C();
        var rows = query.limitedTo(1).total(Total.NONE);
        crc.update(shape(rows));
        for (Parameter parameter : Parameters.of(rows)) {
            crc.update(0);
            crc.update(parameter.value().toString().getBytes(StandardCharsets.UTF_8));
        }
        return (int) crc.getValue();
    }

    private byte[] shape(FindMany query) {
        var known = shapes.find(query);
        if (known != null) {
            return known;
        }
        var shape = (query.model() + query.where() + query.order() + query.deleted() + query.item())
                .getBytes(StandardCharsets.UTF_8);
        var outline = Outline.of(query);
        return shapes.keep(outline.query(), shape, shape.length + outline.bytes());
    }
}
