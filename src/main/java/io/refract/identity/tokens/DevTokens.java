package io.refract.identity.tokens;

import io.quarkus.arc.profile.IfBuildProfile;
import io.refract.access.Caller;
import io.refract.http.CallerResolver;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Takes a caller's word for who they are: `Bearer dev:<user id>`, for developing, testing and measuring without a
/// login.
///
/// What is built for anything else does not contain this bean, so no setting can switch it on.
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test", "benchmark"})
class DevTokens implements CallerResolver {
    private static final String PREFIX = "dev:";

    private final CallerRoles roles;

    DevTokens(CallerRoles roles) {
        this.roles = roles;
    }

    @Override
    public boolean understands(String bearerToken) {
        return bearerToken.startsWith(PREFIX);
    }

    @Override
    public Uni<Caller> resolve(String bearerToken) {
        return userId(bearerToken)
                .map(this::caller)
                .orElseGet(() -> Uni.createFrom()
                        .failure(unauthenticated("The token is malformed, a token of tests is dev:<user id>.")));
    }

    private static Optional<UUID> userId(String token) {
        return token.startsWith(PREFIX) ? Ids.read(token.substring(PREFIX.length())) : Optional.empty();
    }

    private Uni<Caller> caller(UUID id) {
        var holder = new Holder(id, Optional.empty());
        return roles.of(holder)
                .map(found -> found.orElseThrow(() -> unauthenticated("The token's user does not exist.")));
    }

    private static Failure unauthenticated(String detail) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
