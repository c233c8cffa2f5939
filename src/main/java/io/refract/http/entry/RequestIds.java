package io.refract.http.entry;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Names for requests, so that an answer, the log and the audit trail can be brought together.
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    private static final int MAX_LENGTH = 128;

    private RequestIds() {}

    /// The client's own id if it is harmless in logs and headers, otherwise a new one.
    static String choose(@Nullable String offered) {
        return offered != null && isSane(offered) ? offered : random();
    }

    private static boolean isSane(String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (var i = 0; i < id.length(); i++) {
            if (!isSane(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSane(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    /// 128 random bits: unique, but no secret.
    private static String random() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
