package io.refract.identity.tokens;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.Key;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/// Reads signed tokens: `ES256` only, by the key that the token names, of our issuer, for our audience, neither expired
/// nor from the future.
final class TokenReader extends DefaultJWTTokenParser {
    private final Supplier<TokenKeys> keys;
    private final JWTAuthContextInfo expected;
    private final long skewSeconds;

    TokenReader(Supplier<TokenKeys> keys, TokenConfig config) {
        this.keys = keys;
        this.skewSeconds = config.clockSkew().toSeconds();
        this.expected = expected(config);
    }

    private static JWTAuthContextInfo expected(TokenConfig config) {
        var expected = new JWTAuthContextInfo();
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        expected.setIssuedBy(config.issuer());
        expected.setExpectedAudience(Set.of(config.audience()));
        expected.setClockSkew(Math.toIntExact(config.clockSkew().toSeconds()));
        return expected;
    }

    /// The claims of a token that is in order.
    Optional<JwtClaims> read(String token) {
        try {
            var claims = parse(token, expected).getJwtClaims();
            return isFromTheFuture(claims) ? Optional.empty() : Optional.of(claims);
        } catch (ParseException | MalformedClaimException _) {
            return Optional.empty();
        }
    }

    private boolean isFromTheFuture(JwtClaims claims) throws MalformedClaimException {
        return claims.getIssuedAt().getValue() > NumericDate.now().getValue() + skewSeconds;
    }

    @Override
    protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo context) {
        return (signature, _) -> key(signature);
    }

    private Key key(JsonWebSignature signature) throws UnresolvableKeyException {
        return Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(id -> keys.get().find(id))
                .map(TokenKey::publicKey)
                .orElseThrow(() -> new UnresolvableKeyException("a key that is not ours"));
    }
}
