package io.refract.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/// Hashes passwords by bcrypt.
///
/// Bcrypt reads 72 bytes and no NUL, so it is given a digest of the password: 64 characters that depend on all of it.
///
/// Hashes have half of the processors, so that whoever registers users by the dozen, from however many addresses,
/// leaves
/// the rest to all others. A few may wait for each; more are sent away.
@ApplicationScoped
class Passwords {
    /// Makes the digest useless for looking passwords up in hashes that leaked elsewhere.
    private static final String DOMAIN = "refract-password:";

    /// Waiting included, for each thread; together they take a few seconds.
    private static final int MOST_FOR_A_THREAD = 16;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int most;
    private final AtomicInteger asked = new AtomicInteger();
    private final WorkerExecutor workers;

    Passwords(Vertx vertx) {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        most = MOST_FOR_A_THREAD * threads;
        workers = vertx.createSharedWorkerExecutor("refract-passwords", threads);
    }

    @PreDestroy
    void close() {
        workers.close();
    }

    /// A salted hash, computed on a worker thread: it takes tens of milliseconds on purpose. The result arrives on the
    /// context of whoever asks; `OVERLOADED` if too many wait already.
    Uni<String> hash(String password) {
        return Uni.createFrom().deferred(() -> {
            if (asked.incrementAndGet() > most) {
                asked.decrementAndGet();
                return Uni.createFrom()
                        .failure(Failure.of(ErrorCode.OVERLOADED, "The server is busy with the passwords of others.")
                                .withRetryAfter(RETRY_AFTER));
            }
            return Uni.createFrom()
                    .completionStage(() -> workers.executeBlocking(() -> BcryptUtil.bcryptHash(digest(password)), false)
                            .onComplete(_ -> asked.decrementAndGet())
                            .toCompletionStage());
        });
    }

    static String digest(String password) {
        try {
            var bytes = (DOMAIN + password).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-384", e);
        }
    }
}
