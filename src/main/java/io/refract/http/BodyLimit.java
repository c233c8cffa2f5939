package io.refract.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/// How large a request body may be.
@Singleton
public class BodyLimit {
    private final long bytes;

    BodyLimit(HttpConfig config) {
        this.bytes = config.maxBodySize().asLongValue();
    }

    boolean isExceededBy(long length) {
        return length > bytes;
    }

    /// Reads a body whose length may not have been told beforehand; fails with `TOO_LARGE`.
    public byte[] read(InputStream body) throws IOException {
        var read = body.readNBytes(Math.toIntExact(bytes + 1));
        if (isExceededBy(read.length)) {
            throw Failures.tooLarge();
        }
        Exchange.current().received(read);
        return read;
    }
}
