package io.refract.identity.tokens;

import io.refract.access.Caller;
import io.refract.http.CallerResolver;
import io.refract.http.CurrentRequest;
import io.refract.http.limits.RequestLimits;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Who holds an access token, while its session lasts.
@Singleton
class TokenCallers implements CallerResolver {
    private final AccessTokens tokens;
    private final CallerRoles roles;
    private final RequestLimits limits;
    private final CurrentRequest request;

    TokenCallers(AccessTokens tokens, CallerRoles roles, RequestLimits limits, CurrentRequest request) {
        this.tokens = tokens;
        this.roles = roles;
        this.limits = limits;
        this.request = request;
    }

    /// Three parts between dots; no other kind of token has dots.
    @Override
    public boolean understands(String bearerToken) {
        return bearerToken.indexOf('.') >= 0;
    }

    @Override
    public Uni<Caller> resolve(String bearerToken) {
        return tokens.check(bearerToken, () -> limits.checkGuesses(request.clientAddress()))
                .map(this::caller)
                .orElseGet(() -> Uni.createFrom().failure(CallerResolver.invalid()));
    }

    private Uni<Caller> caller(Holder holder) {
        return roles.of(holder).map(found -> found.orElseThrow(CallerResolver::invalid));
    }
}
