package io.refract.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/// Hashes by bcrypt, of which no more are made: those of earlier versions, and those that came with users from
/// elsewhere.
///
/// Bcrypt reads 72 bytes and no NUL, so earlier versions gave it a digest of the password: 64 characters that depend on
/// all of it. Others give it the password itself. The hash does not tell which, so that both are tried.
final class Bcrypt {
    /// Makes the digest useless for looking passwords up in hashes that leaked elsewhere.
    private static final String DOMAIN = "refract-password:";

    /// With a cost of at most 2^15; a dearer one would take seconds.
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-5])\\$[./A-Za-z0-9]{53}");

    private Bcrypt() {}

    static boolean isHash(String text) {
        return FORM.matcher(text).matches();
    }

    /// @param hash one by [#isHash]
    static boolean isOf(String password, String hash) {
        return OpenBSDBCrypt.checkPassword(hash, digest(password).toCharArray())
                || OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }

    private static String digest(String password) {
        try {
            var bytes = (DOMAIN + password).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-384", e);
        }
    }
}
