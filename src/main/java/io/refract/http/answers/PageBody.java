package io.refract.http.answers;

import io.refract.engine.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The body of a page: the items as they are, and around them where the neighbours are found.
final class PageBody {
    private static final byte[] HEAD = ascii("{\"data\":");

    private PageBody() {}

    static byte[] of(Page page) {
        var tail = ascii(tail(page));
        var data = page.data();
        var body = new byte[HEAD.length + data.length + tail.length];
        System.arraycopy(HEAD, 0, body, 0, HEAD.length);
        System.arraycopy(data, 0, body, HEAD.length, data.length);
        System.arraycopy(tail, 0, body, HEAD.length + data.length, tail.length);
        return body;
    }

    private static String tail(Page page) {
        var text = new StringBuilder(160).append(",\"page\":{\"nextCursor\":");
        cursor(text, page.nextCursor()).append(",\"previousCursor\":");
        cursor(text, page.previousCursor())
                .append(",\"hasNextPage\":")
                .append(page.nextCursor().isPresent());
        text.append(",\"hasPreviousPage\":").append(page.previousCursor().isPresent());
        page.total().ifPresent(total -> text.append(",\"totalCount\":").append(total));
        page.estimated().ifPresent(total -> text.append(",\"estimatedCount\":").append(total));
        return text.append("}}").toString();
    }

    /// Cursors are of the URL-safe alphabet, so there is nothing to escape.
    private static StringBuilder cursor(StringBuilder text, Optional<String> cursor) {
        return cursor.isPresent() ? text.append('"').append(cursor.get()).append('"') : text.append("null");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
