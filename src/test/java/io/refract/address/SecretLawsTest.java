package io.refract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever a password is made of, and wherever in an address it stands, encoded or not: nobody gets to read it.
class SecretLawsTest {
    private static final int CASES = 20_000;
    private static final String CHARACTERS = "abcXYZ0189-._~!*'();:@&=+$,/?#[]%\" \\<>^`{|}é€\n";

    private static final String[] FORMS = {
        "postgresql://app:#@db/refract",
        "postgresql://app:#@db",
        "postgresql://app:#@db:port/refract",
        "postgresql://app:#@one,two:x/refract?sslmode=x",
        "postgresql://app:#@db/refract?frobnicate=1",
        "postgresql://db/refract?user=app&password=#",
        "postgresql://db/refract?password=#&user=app&frobnicate=1",
        "jdbc:postgresql://db/refract?user=app&password=#",
        "app:#@db/refract",
        "redis://:#@cache:6379/1",
        "redis://#@cache:6379/1",
        "redis://:#@cache/x",
        "rediss://user:#@cache?frobnicate=1",
        "redis-sentinel://:#@one,two",
        "#"
    };

    private final Random random = new Random(42);

    private String password() {
        return random.ints(12 + random.nextInt(8), 0, CHARACTERS.length())
                .mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void noPieceOfAPasswordIsEverTold() {
        for (var i = 0; i < CASES; i++) {
            var password = password();
            var form = FORMS[i % FORMS.length];
            var told = told(form.replace("#", password));

            for (var piece : password.split("[^A-Za-z0-9]+", -1)) {
                if (piece.length() >= 4) {
                    assertThat(told).as("%s with %s", form, password).doesNotContain(piece);
                }
            }
        }
    }

    private static String told(String text) {
        try {
            return text.startsWith("redis")
                    ? RedisAddress.read("REDIS_URL", text).toString()
                    : DatabaseAddress.read("DATABASE_URL", text).toString();
        } catch (AddressException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
