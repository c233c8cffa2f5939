package io.refract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final int MOST = 16 * Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Vertx vertx = Vertx.vertx();
    private final Passwords passwords = new Passwords(vertx);

    @AfterEach
    void close() {
        passwords.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void soManyAreHashedOrWaitAndOthersAreToldToComeAgain() {
        assertThat(outcomes(MOST + 20))
                .hasSize(MOST + 20)
                .filteredOn(ErrorCode.OVERLOADED.name()::equals)
                .hasSize(20);

        assertThat(outcomes(1)).containsExactly("hashed");
    }

    private List<String> outcomes(int asked) {
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
}
