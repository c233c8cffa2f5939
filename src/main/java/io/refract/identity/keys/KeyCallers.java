package io.refract.identity.keys;

import io.refract.access.Caller;
import io.refract.http.CallerResolver;
import io.refract.http.CurrentRequest;
import io.refract.http.limits.RequestLimits;
import io.refract.identity.tokens.CallerRoles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// For whom a key calls. One that cannot have been made here costs nothing; of others, an address may guess as many as
/// it may make calls.
@Singleton
class KeyCallers implements CallerResolver {
    private final CallerRoles roles;
    private final KeyUses uses;
    private final RequestLimits limits;
    private final CurrentRequest request;

    KeyCallers(CallerRoles roles, KeyUses uses, RequestLimits limits, CurrentRequest request) {
        this.roles = roles;
        this.uses = uses;
        this.limits = limits;
        this.request = request;
    }

    @Override
    public boolean understands(String bearerToken) {
        return bearerToken.startsWith(KeyText.BEGIN);
    }

    @Override
    public Uni<Caller> resolve(String bearerToken) {
        if (!KeyText.isOne(bearerToken)) {
            return Uni.createFrom().failure(CallerResolver.invalid());
        }
        var key = PresentedKey.of(bearerToken);
        if (!roles.knows(key)) {
            limits.checkGuesses(request.clientAddress());
        }
        return roles.of(key)
                .map(found -> found.orElseThrow(CallerResolver::invalid))
                .invoke(caller -> caller.key().ifPresent(used -> uses.note(used.id())))
                .map(caller -> caller);
    }
}
