package io.refract.identity.passkeys;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which keys passkeys may have: those of algorithms that all devices know at least one of, and none that take
/// much longer to check by than others.
final class AcceptedKeys {
    /// In the order in which they are preferred.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
            .toList();

    private static final int MOST_BITS_OF_MODULUS = 4_096;
    private static final int MOST_BITS_OF_EXPONENT = 32;

    private AcceptedKeys() {}

    /// @throws NotAllowedAlgorithmException if it is none of them
    static void check(COSEKey key) {
        var accepted = switch (key) {
            case EC2COSEKey ec -> Curve.SECP256R1.equals(ec.getCurve());
            case EdDSACOSEKey ed -> Curve.ED25519.equals(ed.getCurve());
            case RSACOSEKey rsa ->
                isWithin(MOST_BITS_OF_MODULUS, rsa.getN()) && isWithin(MOST_BITS_OF_EXPONENT, rsa.getE());
            default -> false;
        };
        if (!accepted) {
            throw new NotAllowedAlgorithmException("no such key is accepted");
        }
    }

    /// @param number bytes, if there are any
    private static boolean isWithin(int bits, @Nullable Object number) {
        return number instanceof byte[] bytes && new BigInteger(1, bytes).bitLength() <= bits;
    }

    /// A key whose private half nobody has.
    static COSEKey made() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return EC2COSEKey.create(
                    (ECPublicKey) generator.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.ES256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
