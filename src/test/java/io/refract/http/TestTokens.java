package io.refract.http;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/// Tokens such as `test:USER`, resolved after a moment, as a database would.
@Singleton
class TestTokens implements CallerResolver {
    static final UUID USER_ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Override
    public boolean understands(String bearerToken) {
        return bearerToken.startsWith("test:");
    }

    @Override
    public Uni<Caller> resolve(String bearerToken) {
        return switch (bearerToken.substring("test:".length())) {
            case "USER" -> later(Role.USER);
            case "MODERATOR" -> later(Role.MODERATOR);
            case "ADMIN" -> later(Role.ADMIN);
            case "BUG" -> Uni.createFrom().failure(new IllegalStateException("secret"));
            default ->
                Uni.createFrom().failure(Failure.of(ErrorCode.UNAUTHENTICATED, "The token is not valid any more."));
        };
    }

    private static Uni<Caller> later(Role role) {
        return Uni.createFrom()
                .item(Caller.user(USER_ID, role))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(1));
    }
}
