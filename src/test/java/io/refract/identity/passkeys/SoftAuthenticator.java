package io.refract.identity.passkeys;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import io.refract.kernel.Sha256;
import io.refract.testing.TestKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.UUID;
import java.util.function.Function;

/// A browser with a device that makes and uses one passkey, of `ES256` unless another key is given.
///
/// @param cose the public key as the device tells it
/// @param user what the device knows its user as
/// @param crossOrigin whether the browser says that the page is within another's
/// @param count what the next signature says
record SoftAuthenticator(
        KeyPair keys,
        COSEKey cose,
        byte[] id,
        byte[] user,
        String origin,
        boolean crossOrigin,
        String rpId,
        long count,
        int flags) {
    static final String ORIGIN = "https://app.example.com";
    static final String RP_ID = "example.com";
    static final int PRESENT = AuthenticatorData.BIT_UP;
    static final int VERIFIED = PRESENT | AuthenticatorData.BIT_UV;
    static final int SYNCED = VERIFIED | AuthenticatorData.BIT_BE | AuthenticatorData.BIT_BS;

    private static final ObjectConverter CONVERTER = new ObjectConverter();

    static SoftAuthenticator of(UUID user) {
        var keys = TestKeys.pair("secp256r1");
        var id = new byte[32];
        new SecureRandom().nextBytes(id);
        var cose = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        return new SoftAuthenticator(keys, cose, id, PasskeySignIn.handle(user), ORIGIN, false, RP_ID, 0, SYNCED);
    }

    SoftAuthenticator keyed(KeyPair otherKeys, COSEKey otherCose) {
        return new SoftAuthenticator(otherKeys, otherCose, id, user, origin, crossOrigin, rpId, count, flags);
    }

    SoftAuthenticator telling(COSEKey other) {
        return new SoftAuthenticator(keys, other, id, user, origin, crossOrigin, rpId, count, flags);
    }

    SoftAuthenticator known(byte[] otherId) {
        return new SoftAuthenticator(keys, cose, otherId, user, origin, crossOrigin, rpId, count, flags);
    }

    SoftAuthenticator as(UUID otherUser) {
        return new SoftAuthenticator(
                keys, cose, id, PasskeySignIn.handle(otherUser), origin, crossOrigin, rpId, count, flags);
    }

    SoftAuthenticator on(String otherOrigin) {
        return new SoftAuthenticator(keys, cose, id, user, otherOrigin, crossOrigin, rpId, count, flags);
    }

    SoftAuthenticator framed() {
        return new SoftAuthenticator(keys, cose, id, user, origin, true, rpId, count, flags);
    }

    SoftAuthenticator under(String otherRpId) {
        return new SoftAuthenticator(keys, cose, id, user, origin, crossOrigin, otherRpId, count, flags);
    }

    SoftAuthenticator counting(long otherCount) {
        return new SoftAuthenticator(keys, cose, id, user, origin, crossOrigin, rpId, otherCount, flags);
    }

    SoftAuthenticator flagged(int otherFlags) {
        return new SoftAuthenticator(keys, cose, id, user, origin, crossOrigin, rpId, count, otherFlags);
    }

    /// A `RegistrationResponseJSON`, as browsers give one.
    String registration(String challenge) {
        return registration(challenge, _ -> new NoneAttestationStatement());
    }

    /// @param statement made of what is signed
    String registration(String challenge, Function<byte[], AttestationStatement> statement) {
        var client = clientData("webauthn.create", challenge);
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                Sha256.of(rpId),
                (byte) (flags | AuthenticatorData.BIT_AT),
                count,
                new AttestedCredentialData(AAGUID.ZERO, id, cose));
        var signed = both(new AuthenticatorDataConverter(CONVERTER).convert(data), Sha256.of(client));
        var object = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(data, statement.apply(signed)));
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
                 "clientExtensionResults":{"credProps":{"rk":true}},
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal","hybrid"],
                             "publicKeyAlgorithm":-7}}""".formatted(Encoded.text(id), Encoded.text(client), Encoded.text(object));
    }

    /// An `AuthenticationResponseJSON`, as browsers give one.
    String answer(String challenge) {
        return answer(challenge, sign(challenge));
    }

    String answer(String challenge, byte[] signature) {
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
                 "clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s",
                             "userHandle":"%5$s"}}""".formatted(
                        Encoded.text(id),
                        Encoded.text(clientData("webauthn.get", challenge)),
                        Encoded.text(authenticatorData()),
                        Encoded.text(signature),
                        Encoded.text(user));
    }

    byte[] sign(String challenge) {
        return sign(both(authenticatorData(), Sha256.of(clientData("webauthn.get", challenge))));
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(
                    switch (keys.getPrivate().getAlgorithm()) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        default -> "Ed25519";
                    });
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] authenticatorData() {
        return ByteBuffer.allocate(37)
                .put(Sha256.of(rpId))
                .put((byte) flags)
                .putInt((int) count)
                .array();
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s,\"other\":1}"
                .formatted(type, challenge, origin, crossOrigin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] both(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
