package io.refract.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Settings SETTINGS = new Settings(64, 2, 1);

    private final Vertx vertx = Vertx.vertx();
    private final Passwords passwords = with(SETTINGS);

    private record Settings(int kibibytes, int iterations, int parallelism) implements PasswordConfig {
        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.valueOf((long) kibibytes << 10));
        }

        @Override
        public OptionalInt threads() {
            return OptionalInt.of(2);
        }

        @Override
        public int waiting() {
            return 16;
        }
    }

    private Passwords with(Settings settings) {
        return new Passwords(vertx, settings, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        passwords.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aHashIsOfItsPasswordAndNoOtherAndTellsWhatItCost() {
        var hash = done(passwords.hash(PASSWORD));

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=2,p=1$").isNotEqualTo(done(passwords.hash(PASSWORD)));
        assertThat(verdict(PASSWORD, hash)).isEqualTo(new Verdict.Right());
        assertThat(verdict(PASSWORD + " ", hash)).isEqualTo(new Verdict.Wrong());
        assertThat(verdict("", hash)).isEqualTo(new Verdict.Wrong());
    }

    /// Made by the reference implementation, `argon2 ... -id`, of RFC 9106.
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc
            password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4
            password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc
            """)
    void whatOthersHashedIsUnderstood(String password, String hash) {
        assertThat(verdict(password, hash)).isEqualTo(new Verdict.Right());
        assertThat(verdict("differentpassword", hash)).isEqualTo(new Verdict.Wrong());
    }

    /// The first is of the digest that earlier versions of this program gave to bcrypt.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2a$04$abcdefghijklmnopqrstuuQlcW7.4EtdPfj436WnedrAL3CSreSy.",
                "$2a$04$abcdefghijklmnopqrstuu7EJV7kdjBBQxyb0HjTh9KS7.Lah/6CG",
                "$2b$04$abcdefghijklmnopqrstuu7EJV7kdjBBQxyb0HjTh9KS7.Lah/6CG",
                "$2y$04$abcdefghijklmnopqrstuu7EJV7kdjBBQxyb0HjTh9KS7.Lah/6CG"
            })
    void aHashByBcryptIsUnderstoodAndReplaced(String hash) {
        assertThat(verdict(PASSWORD + "!", hash)).isEqualTo(new Verdict.Wrong());
        assertThat(verdict(PASSWORD, hash))
                .isInstanceOfSatisfying(
                        Verdict.Outdated.class,
                        outdated -> assertThat(verdict(PASSWORD, outdated.newHash()))
                                .isEqualTo(new Verdict.Right()));
    }

    @ParameterizedTest
    @CsvSource({"128,2,1,true", "64,3,1,true", "64,2,2,true", "64,2,1,false", "32,1,1,false"})
    void aHashIsReplacedWhenItWouldCostMoreToday(int kibibytes, int iterations, int parallelism, boolean replaced) {
        var hash = done(passwords.hash(PASSWORD));
        var later = with(new Settings(kibibytes, iterations, parallelism));

        assertThat(done(later.verify(PASSWORD, hash)))
                .isInstanceOf(replaced ? Verdict.Outdated.class : Verdict.Right.class);
        assertThat(done(later.verify("another", hash))).isEqualTo(new Verdict.Wrong());
        later.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse battery staple",
                "$argon2i$v=19$m=64,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=64,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHQ$",
                "$2a$31$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$2a$10$N9qo8uLOickgx2ZMRZoMye"
            })
    void whatIsNoHashIsOfNoPassword(String hash) {
        assertThat(verdict(PASSWORD, hash)).isEqualTo(new Verdict.Wrong());
        assertThat(verdict(hash, hash)).isEqualTo(new Verdict.Wrong());
    }

    @Test
    void withoutAHashTheSameWorkIsDoneInVain() {
        var expensive = with(new Settings(1 << 10, 200, 1));
        var hash = done(expensive.hash(PASSWORD));

        var ofSomebody = nanos(expensive.verify("another", hash));
        var ofNobody = nanos(expensive.verify("another", null));

        assertThat(ofNobody).isGreaterThan(ofSomebody / 3);
        assertThat(done(expensive.verify("another", null))).isEqualTo(new Verdict.Wrong());
        expensive.close();
    }

    private static long nanos(Uni<Verdict> asked) {
        var start = System.nanoTime();
        done(asked);
        return System.nanoTime() - start;
    }

    @Test
    void soManyAreHashedOrWaitAndOthersAreToldToComeAgain() {
        var slow = with(new Settings(1 << 10, 100, 1));

        assertThat(outcomes(slow, 32 + 20))
                .hasSize(32 + 20)
                .filteredOn("OVERLOADED"::equals)
                .hasSize(20);

        assertThat(outcomes(slow, 1)).containsExactly("hashed");
        slow.close();
    }

    @Test
    void nobodyLearnsAHashFromALog() {
        assertThat(new Verdict.Outdated("secret").toString()).doesNotContain("secret");
    }

    private static List<String> outcomes(Passwords passwords, int asked) {
        var answers = IntStream.range(0, asked)
                .mapToObj(i -> passwords
                        .hash("secret " + i)
                        .map(_ -> "hashed")
                        .onFailure(Failure.class)
                        .recoverWithItem(refused -> ((Failure) refused).code().name())
                        .subscribeAsCompletionStage())
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private Verdict verdict(String password, @Nullable String hash) {
        return done(passwords.verify(password, hash));
    }

    private static <T> T done(Uni<T> asked) {
        return asked.subscribeAsCompletionStage().join();
    }
}
