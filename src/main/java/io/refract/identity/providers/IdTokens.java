package io.refract.identity.providers;

import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.EDDSA;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_PSS_USING_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/// Reads ID tokens: signed by a public key of the provider's, made by it, for us, for this attempt and for now.
@Singleton
class IdTokens {
    private static final Logger LOG = Logger.getLogger(IdTokens.class);
    private static final String AUTHORIZED_PARTY = "azp";

    private final Directory directory;
    private final int skewSeconds;
    private final int oldestSeconds;

    IdTokens(Directory directory, ProvidersConfig config) {
        this.directory = directory;
        this.skewSeconds = Math.toIntExact(config.clockSkew().toSeconds());
        this.oldestSeconds = Math.toIntExact(config.attempt().toSeconds()) + skewSeconds;
    }

    /// Fails with `UNAUTHENTICATED`, whatever is wrong with the token.
    Uni<Identity> read(Provider provider, String token, String nonce) {
        return directory
                .keys(provider)
                .chain(keys -> keys.mayHaveSigned(token) ? Uni.createFrom().item(keys) : directory.newerKeys(provider))
                .map(keys -> read(provider, token, nonce, keys));
    }

    private Identity read(Provider provider, String token, String nonce, ProviderKeys keys) {
        try {
            var claims = consumer(provider, keys).processToClaims(token);
            check(provider, claims, nonce);
            return Identity.of(provider, claims).orElseThrow(() -> refused(provider, "subject"));
        } catch (InvalidJwtException e) {
            // The exception's own text quotes the token.
            throw refused(
                    provider,
                    e.getErrorDetails().stream()
                            .map(error -> Integer.toString(error.getErrorCode()))
                            .toList());
        } catch (MalformedClaimException _) {
            throw refused(provider, "a claim's type");
        }
    }

    private JwtConsumer consumer(Provider provider, ProviderKeys keys) {
        VerificationKeyResolver resolver = (signature, _) ->
                keys.of(signature).orElseThrow(() -> new UnresolvableKeyException("a key that is not the provider's"));
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        RSA_USING_SHA256,
                        RSA_PSS_USING_SHA256,
                        ECDSA_USING_P256_CURVE_AND_SHA256,
                        EDDSA)
                .setVerificationKeyResolver(resolver)
                .setExpectedIssuer(provider.issuer())
                .setExpectedAudience(provider.clientId())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(skewSeconds, oldestSeconds)
                .setAllowedClockSkewInSeconds(skewSeconds)
                .build();
    }

    private static void check(Provider provider, JwtClaims claims, String nonce) throws MalformedClaimException {
        var party = claims.getStringClaimValue(AUTHORIZED_PARTY);
        if (party == null ? claims.getAudience().size() > 1 : !party.equals(provider.clientId())) {
            throw refused(provider, AUTHORIZED_PARTY);
        }
        var said = claims.getStringClaimValue("nonce");
        if (said == null || !MessageDigest.isEqual(bytes(said), bytes(nonce))) {
            throw refused(provider, "nonce");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param what for the log: nothing of the token
    private static Failure refused(Provider provider, Object what) {
        LOG.warnf("Provider %s: an ID token was refused: %s", provider.name(), what);
        return Failure.of(ErrorCode.UNAUTHENTICATED, "What the provider says does not prove who you are.");
    }
}
