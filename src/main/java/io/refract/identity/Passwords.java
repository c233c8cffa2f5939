package io.refract.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Hashes passwords by bcrypt.
///
/// Bcrypt reads 72 bytes and no NUL, so it is given a digest of the password: 64 characters that depend on all of it.
@ApplicationScoped
class Passwords {
    /// Makes the digest useless for looking passwords up in hashes that leaked elsewhere.
    private static final String DOMAIN = "refract-password:";

    private final Vertx vertx;

    Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    /// A salted hash, computed on a worker thread: it takes tens of milliseconds on purpose. The result arrives on the
    /// context of whoever asks.
    Uni<String> hash(String password) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> BcryptUtil.bcryptHash(digest(password)), false)
                        .toCompletionStage());
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
