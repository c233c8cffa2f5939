package io.refract.engine;

import io.refract.execute.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Names answers by a hash (SHA-256, so that nobody finds a second query with the name of another one's answer) of the
/// statement and its values, each with its length before it.
final class AnswerName {
    private AnswerName() {}

    static String of(Statement statement) {
        var hash = sha256();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
