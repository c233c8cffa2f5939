package io.refract.data;

import io.refract.engine.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the answer to a query is wrapped in.
final class Envelope {
    private static final byte[] HEAD = ascii("{\"data\":");
    private static final byte[] ESTIMATED = ascii(",\"meta\":{\"estimated\":true}}");
    private static final byte[] META = ascii(",\"meta\":{\"serialization\":");
    private static final byte[] TAIL = ascii("}");
    private static final byte[] META_TAIL = ascii("}}");
    private static final byte[] VALUES = ascii("{\"values\":{");
    private static final byte[] LIST = ascii("[");
    private static final byte[] LIST_TAIL = ascii("]");
    private static final byte[] COMMA = ascii(",");

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

    /// `{"data": [result, ...]}`, and the types of all if there are any.
    static byte[] ofAll(List<Result> answers) {
        var types = new ArrayList<byte[]>();
        for (var i = 0; i < answers.size(); i++) {
            var below = ascii("\"" + i + "\":");
            answers.get(i).types().ifPresent(tree -> types.add(join(below, valuesOf(tree))));
        }
        var list = join(LIST, listed(answers.stream().map(Result::json).toList()), LIST_TAIL);
        return types.isEmpty() ? of(list) : join(HEAD, list, META, VALUES, listed(types), TAIL, META_TAIL, TAIL);
    }

    /// What superjson calls a tree, which `values` holds.
    private static byte[] valuesOf(byte[] types) {
        return Arrays.copyOfRange(types, VALUES.length - 1, types.length - TAIL.length);
    }

    private static byte[] listed(List<byte[]> parts) {
        var listed = new ArrayList<byte[]>(2 * parts.size());
        for (var part : parts) {
            if (!listed.isEmpty()) {
                listed.add(COMMA);
            }
            listed.add(part);
        }
        return join(listed.toArray(byte[][]::new));
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
