package io.refract.identity.passwords;

import io.refract.kernel.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A hash by Argon2id, version 1.3, in the form that all libraries write:
/// `$argon2id$v=19$m=12288,t=3,p=1$<salt>$<hash>`, both in Base64 without padding.
record Argon2(Cost cost, byte[] salt, byte[] hash) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,128})");

    /// What a hash takes to make.
    ///
    /// @param memory in KiB, at least 8 for each lane
    /// @param iterations at least 1
    /// @param parallelism lanes, at least 1
    record Cost(int memory, int iterations, int parallelism) {
        Cost {
            if (parallelism < 1 || iterations < 1 || memory < 8 * parallelism) {
                throw new IllegalArgumentException(
                        "Argon2 takes at least one lane, one iteration and 8 KiB for each lane," + " not memory "
                                + memory + "K, iterations " + iterations + ", parallelism " + parallelism);
            }
        }

        /// What a hash holds while it is made.
        long bytes() {
            return (long) memory << 10;
        }

        boolean isLessThan(Cost other) {
            return memory < other.memory || iterations < other.iterations || parallelism < other.parallelism;
        }
    }

    /// A hash with a salt of its own.
    static Argon2 of(String password, Cost cost) {
        var salt = Secrets.random(SALT_BYTES);
        return new Argon2(cost, salt, computed(password, cost, salt, HASH_BYTES));
    }

    /// The hash that a text is; empty if it is none, or one of another version or kind.
    static Optional<Argon2> read(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var cost = new Cost(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
            var decoder = Base64.getDecoder();
            return Optional.of(new Argon2(cost, decoder.decode(found.group(4)), decoder.decode(found.group(5))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, computed(password, cost, salt, hash.length));
    }

    private static byte[] computed(String password, Cost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /// The text to be kept.
    String text() {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + '$'
                + encoder.encodeToString(salt) + '$' + encoder.encodeToString(hash);
    }
}
