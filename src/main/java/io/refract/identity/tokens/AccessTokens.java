package io.refract.identity.tokens;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.kernel.Ids;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/// Makes and checks access tokens: signed JSON that names a user and a session, and nothing that may change while the
/// token lives. What the user may do is asked of the database.
@Singleton
@RegisterForReflection(classNames = "io.smallrye.jwt.build.impl.JwtProviderImpl")
public class AccessTokens {
    private static final String SESSION = "sid";

    /// Several times what one of ours has.
    private static final int MOST_CHARACTERS = 2_048;

    private final Supplier<TokenKeys> keys;
    private final TokenConfig config;
    private final InstantSource clock;
    private final TokenReader reader;
    private final CheckedTokens checked;

    @Inject
    AccessTokens(KeyRing ring, TokenConfig config) {
        this(ring::keys, config, InstantSource.system());
    }

    /// @param clock of the one who makes tokens; they are checked by the machine's
    AccessTokens(Supplier<TokenKeys> keys, TokenConfig config, InstantSource clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.reader = new TokenReader(keys, config);
        this.checked = new CheckedTokens(config.remembered(), System::currentTimeMillis);
    }

    /// How long a new token is good for.
    public Duration lifetime() {
        return config.lifetime();
    }

    /// A new token, to be sent to its holder and nowhere else.
    public String make(UUID user, UUID session) {
        var signer = keys.get().signer();
        var now = clock.instant();
        return Jwt.issuer(config.issuer())
                .audience(config.audience())
                .subject(user.toString())
                .claim(SESSION, session.toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.lifetime()))
                .jws()
                .keyId(signer.id())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(signer.key());
    }

    /// Whose token it is; empty if it was not made here, for here and for now.
    ///
    /// @param work run before a token is looked at that is not remembered, which costs a thousand times as much;
    /// may refuse
    Optional<Holder> check(String token, Runnable work) {
        if (token.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var digest = Digest.of(token);
        var known = checked.of(digest);
        if (known.isPresent()) {
            return known;
        }
        work.run();
        return read(token, digest);
    }

    private Optional<Holder> read(String token, Digest digest) {
        return reader.read(token).flatMap(claims -> {
            try {
                var holder = holder(claims);
                var until = claims.getExpirationTime().getValueInMillis()
                        + config.clockSkew().toMillis();
                holder.ifPresent(it -> checked.remember(digest, it, until));
                return holder;
            } catch (MalformedClaimException _) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Holder> holder(JwtClaims claims) throws MalformedClaimException {
        var session = Optional.ofNullable(claims.getStringClaimValue(SESSION)).flatMap(Ids::read);
        return Optional.ofNullable(claims.getSubject())
                .flatMap(Ids::read)
                .filter(_ -> session.isPresent())
                .map(user -> new Holder(user, session));
    }
}
