package io.refract.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The body of a page: the items as they are, and around them where the neighbours are found.
final class PageBody {
    private static final byte[] HEAD = ascii("{\"data\":");

    private PageBody() {}

    static byte[] of(PageContent page) {
        var tail = ascii(tail(page));
        var data = page.data();
        var body = new byte[HEAD.length + data.length + tail.length];
        System.arraycopy(HEAD, 0, body, 0, HEAD.length);
        System.arraycopy(data, 0, body, HEAD.length, data.length);
        System.arraycopy(tail, 0, body, HEAD.length + data.length, tail.length);
        return body;
    }

    private static String tail(PageContent page) {
        var text = new StringBuilder(160).append(",\"page\":{\"nextCursor\":");
        cursor(text, page.next()).append(",\"previousCursor\":");
        cursor(text, page.previous()).append(",\"hasNextPage\":").append(page.hasNext());
        text.append(",\"hasPreviousPage\":").append(page.hasPrevious());
        page.total().ifPresent(total -> text.append(",\"totalCount\":").append(total));
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
