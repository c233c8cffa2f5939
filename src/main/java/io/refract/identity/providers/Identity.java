package io.refract.identity.providers;

import io.refract.kernel.Text;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/// Who somebody is to a provider.
///
/// @param subject by which the provider knows them for good
/// @param emailVerified whether the provider has found out that the address is theirs, and is believed
record Identity(
        String issuer,
        String subject,
        Optional<String> email,
        boolean emailVerified,
        Optional<String> name,
        Optional<String> picture) {
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PICTURE = 2_048;

    /// Empty if they do not say who it is.
    static Optional<Identity> of(Provider provider, JwtClaims claims) throws MalformedClaimException {
        var email = text(claims, "email", LONGEST_EMAIL);
        var emailVerified = provider.emailsTrusted() && isTrue(claims.getClaimValue("email_verified"));
        var name = text(claims, "name", LONGEST_NAME);
        var picture = text(claims, "picture", LONGEST_PICTURE).filter(address -> address.startsWith("https://"));
        return Optional.ofNullable(claims.getSubject())
                .filter(subject -> !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT && Text.storable(subject))
                .map(subject -> new Identity(provider.issuer(), subject, email, emailVerified, name, picture));
    }

    private static Optional<String> text(JwtClaims claims, String name, int longest) {
        return claims.getClaimValue(name) instanceof String text
                        && text.length() <= longest
                        && !Text.isBlank(text)
                        && Text.storable(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Some providers write it as text.
    private static boolean isTrue(@Nullable Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
