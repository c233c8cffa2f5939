package io.refract.engine;

import io.refract.execute.Statement;
import io.refract.kernel.Sha256;
import io.refract.query.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Names results by a hash (SHA-256, so that nobody finds a second query with the name of another one's result) of the
/// query's shape, which decides how rows are written, of the statement and of its values, each with its length before
/// it.
final class ResultName {
    private ResultName() {}

    static String of(Query query, Statement statement) {
        var hash = Sha256.begun();
        add(hash, query.toString());
        add(hash, statement.sql());
        statement.values().forEach(value -> addValue(hash, value));
        return HexFormat.of().formatHex(hash.digest());
    }

    private static void add(MessageDigest hash, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes);
    }

    private static void addValue(MessageDigest hash, @Nullable Object value) {
        if (value instanceof Object[] array) {
            add(hash, "[" + array.length);
            Arrays.stream(array).forEach(element -> addValue(hash, element));
        } else {
            add(hash, value == null ? "-" : "+" + value);
        }
    }
}
