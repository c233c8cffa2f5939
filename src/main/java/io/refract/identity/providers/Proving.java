package io.refract.identity.providers;

import io.refract.http.CurrentRequest;
import io.refract.http.limits.LoginLimits;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds out who has come back from a provider, as often as the limits on failed logins allow.
@Singleton
class Proving {
    private final Attempts attempts;
    private final Directory directory;
    private final CodeExchange exchange;
    private final IdTokens idTokens;
    private final LoginLimits limits;
    private final CurrentRequest request;

    Proving(
            Attempts attempts,
            Directory directory,
            CodeExchange exchange,
            IdTokens idTokens,
            LoginLimits limits,
            CurrentRequest request) {
        this.attempts = attempts;
        this.directory = directory;
        this.exchange = exchange;
        this.idTokens = idTokens;
        this.limits = limits;
        this.request = request;
    }

    /// Somebody whom a provider knows. It is to be noted that the attempt was used by whatever comes of it.
    record Proved(Provider provider, Attempt attempt, Identity identity, ProvidedTokens tokens) {}

    /// Fails with `VALIDATION` if the attempt is not this browser's, `UNAUTHENTICATED` if the provider does not say who
    /// it is, `PROVIDER_UNAVAILABLE` if it cannot be asked, `RATE_LIMITED` before anything is done.
    ///
    /// @param linking the user who wants the account added; empty for signing in
    /// @param presented what the browser has kept
    Uni<Proved> prove(Provider provider, Arrival arrival, Optional<UUID> linking, Optional<LoginToken> presented) {
        var address = request.clientAddress();
        var counted = "provider:" + provider.name();
        return limits.admit(counted, address)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> {
                            arrival.checkIssuer(provider);
                            return ask(
                                    provider,
                                    attempts.open(arrival.state(), provider, linking, presented),
                                    arrival.code());
                        })
                        .onItemOrFailure()
                        .call((_, failure) ->
                                isGuess(failure) ? Uni.createFrom().voidItem() : limits.succeeded(counted, address)));
    }

    private Uni<Proved> ask(Provider provider, Attempt attempt, String code) {
        return directory
                .metadata(provider)
                .chain(metadata -> exchange.tokens(provider, metadata, attempt, code)
                        .onFailure(Proving::isFault)
                        .invoke(failure -> ProviderFault.note(provider, failure)))
                .chain(tokens -> idTokens.read(provider, tokens.idToken(), attempt.nonce())
                        .map(identity -> new Proved(provider, attempt, identity, tokens)))
                .onFailure(Proving::isFault)
                .transform(_ -> ProviderFault.told(provider));
    }

    /// Whether it is the provider's.
    private static boolean isFault(Throwable failure) {
        return !(failure instanceof Failure);
    }

    /// Whether somebody may have tried what was not given to them.
    private static boolean isGuess(@Nullable Throwable failure) {
        return failure instanceof Failure refused
                && (refused.code() == ErrorCode.VALIDATION || refused.code() == ErrorCode.UNAUTHENTICATED);
    }
}
