package io.refract.data;

import io.refract.engine.Result;
import java.nio.charset.StandardCharsets;

/// What the answer to a query is wrapped in.
final class Envelope {
    private static final byte[] HEAD = ascii("{\"data\":");
    private static final byte[] ESTIMATED = ascii(",\"meta\":{\"estimated\":true}}");
    private static final byte[] META = ascii(",\"meta\":{\"serialization\":");
    private static final byte[] TAIL = ascii("}");
    private static final byte[] META_TAIL = ascii("}}");

    private Envelope() {}

    /// `{"data": result}`.
    static byte[] of(byte[] result) {
        return join(HEAD, result, TAIL);
    }

    /// The same, and `"meta": {"serialization": types}` if there are any.
    static byte[] of(Result answer) {
        return answer.types()
                .map(types -> join(HEAD, answer.json(), META, types, META_TAIL))
                .orElseGet(() -> of(answer.json()));
    }

    /// A number of rows that is about right: `"meta": {"estimated": true}` beside it.
    static byte[] ofEstimate(long rows) {
        return join(HEAD, ascii(String.valueOf(rows)), ESTIMATED);
    }

    private static byte[] join(byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var joined = new byte[length];
        var end = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, end, part.length);
            end += part.length;
        }
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
