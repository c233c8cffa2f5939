package io.refract.identity.tokens;

import io.refract.keys.RefusedKeysException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// Keys of the curve P-256, which is the curve of `ES256`.
final class EllipticKeys {
    private static final String CURVE = "secp256r1";
    private static final ECParameterSpec P_256 = p256();

    private EllipticKeys() {}

    private static ECParameterSpec p256() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /// A new key.
    static TokenKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            var pair = generator.generateKeyPair();
            return TokenKey.of((ECPublicKey) pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /// @param base64 of PKCS#8
    static TokenKey whole(String base64) {
        try {
            var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
            var secret = (ECPrivateKey) onCurve((ECPrivateKey) key);
            return TokenKey.of(publicOf(secret.getS()), secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable();
        }
    }

    /// @param base64 of SubjectPublicKeyInfo
    static TokenKey publicHalf(String base64) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(base64)));
            return TokenKey.of((ECPublicKey) onCurve((ECPublicKey) key), null);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable();
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private static ECKey onCurve(ECKey key) {
        var parameters = key.getParams();
        if (!parameters.getCurve().equals(P_256.getCurve())
                || !parameters.getGenerator().equals(P_256.getGenerator())) {
            throw unusable();
        }
        return key;
    }

    private static ECPublicKey publicOf(BigInteger secret) throws GeneralSecurityException {
        if (secret.signum() <= 0 || secret.compareTo(P_256.getOrder()) >= 0) {
            throw unusable();
        }
        var point = new FixedPointCombMultiplier()
                .multiply(CustomNamedCurves.getByName(CURVE).getG(), secret)
                .normalize();
        var affine = new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(affine, P_256));
    }

    private static RefusedKeysException unusable() {
        return new RefusedKeysException(
                "holds a key that is none of P-256: make one by openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256");
    }
}
