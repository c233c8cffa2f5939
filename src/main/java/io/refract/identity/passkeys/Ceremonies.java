package io.refract.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AbstractCOSEKey;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.AttestationCertificatePath;
import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.attestation.statement.COSEKeyType;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.TokenBinding;
import com.webauthn4j.data.client.TokenBindingStatus;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.CertificateException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Checks what devices have made and signed, on the thread that asks: it takes as long as the look at an access token.
///
/// Whoever makes a device is not asked after: makers' certificates are refused, not looked at.
///
/// What is registered for native images is what Jackson makes of the bytes that come in.
@Singleton
@RegisterForReflection(
        targets = {
            CollectedClientData.class,
            ClientDataType.class,
            Origin.class,
            TokenBinding.class,
            TokenBindingStatus.class,
            AttestationObject.class,
            AttestationStatement.class,
            NoneAttestationStatement.class,
            PackedAttestationStatement.class,
            AttestationCertificatePath.class,
            AuthenticationExtensionsAuthenticatorOutputs.class,
            COSEKey.class,
            AbstractCOSEKey.class,
            EC2COSEKey.class,
            EdDSACOSEKey.class,
            RSACOSEKey.class,
            COSEAlgorithmIdentifier.class,
            COSEKeyOperation.class,
            COSEKeyType.class,
            Curve.class
        })
class Ceremonies {
    private final RelyingParty party;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = new WebAuthnManager(
            List.of(new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
            (_, _, _) -> {
                throw new CertificateException("nobody has asked for certificates");
            },
            new DefaultSelfAttestationTrustworthinessVerifier(),
            converter);

    /// What an unknown passkey is checked by, so that it takes as long as one that is known.
    private final COSEKey nobodys = AcceptedKeys.made();

    Ceremonies(RelyingParty party) {
        this.party = party;
    }

    /// A passkey that a device has made.
    ///
    /// @param challenge that it was made for
    record Made(
            Challenge challenge,
            byte[] id,
            byte[] key,
            long signCount,
            UUID aaguid,
            boolean backupEligible,
            boolean backedUp) {}

    /// Empty if anything about it is not in order; fails with `NOT_FOUND` where there are no passkeys.
    ///
    /// @param known tells which challenge was answered, if it is good
    Optional<Made> made(byte[] clientData, byte[] attestation, Function<byte[], Optional<Challenge>> known) {
        party.id();
        var request = new RegistrationRequest(attestation, clientData);
        return parsed(() -> manager.parse(request))
                .flatMap(data ->
                        challenge(data.getCollectedClientData(), known).flatMap(challenge -> made(data, challenge)));
    }

    private Optional<Made> made(RegistrationData data, Challenge challenge) {
        var parameters = new RegistrationParameters(
                server(challenge), AcceptedKeys.PARAMETERS, party.requiresVerification(), true);
        try {
            manager.verify(data, parameters);
            return Optional.of(described(data, challenge));
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
    }

    private Made described(RegistrationData data, Challenge challenge) {
        var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(device.getAttestedCredentialData());
        AcceptedKeys.check(credential.getCOSEKey());
        return new Made(
                challenge,
                credential.getCredentialId(),
                converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey()),
                device.getSignCount(),
                Objects.requireNonNullElse(credential.getAaguid().getValue(), new UUID(0, 0)),
                device.isFlagBE(),
                device.isFlagBS());
    }

    /// What a device has said about itself when it signed.
    record Signed(Challenge challenge, long signCount, boolean backedUp) {}

    /// Empty if anything about it is not in order; if the passkey is unknown, that is found out after the same work.
    /// Fails with `NOT_FOUND` where there are no passkeys.
    ///
    /// @param known tells which challenge was answered, if it is good
    Optional<Signed> signed(
            SignedChallenge answer, Optional<Credential> passkey, Function<byte[], Optional<Challenge>> known) {
        party.id();
        var request = new AuthenticationRequest(
                answer.credential(), answer.authenticatorData(), answer.clientData(), answer.signature());
        return parsed(() -> manager.parse(request))
                .flatMap(data -> challenge(data.getCollectedClientData(), known)
                        .flatMap(challenge -> signed(data, challenge, passkey)));
    }

    private Optional<Signed> signed(AuthenticationData data, Challenge challenge, Optional<Credential> passkey) {
        var device = Objects.requireNonNull(data.getAuthenticatorData());
        var key = passkey.map(it -> converter.getCborConverter().readValue(it.key(), COSEKey.class))
                .orElse(nobodys);
        var eligible = passkey.map(Credential::backupEligible).orElse(device.isFlagBE());
        var parameters = new AuthenticationParameters(
                server(challenge), record(data, key, eligible), null, party.requiresVerification(), true);
        try {
            manager.verify(data, parameters);
            return passkey.map(_ -> new Signed(challenge, device.getSignCount(), device.isFlagBS()));
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
    }

    /// Of bytes that are not what they should be, the library makes exceptions of whatever kind, of null pointers too.
    private static <T> Optional<T> parsed(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /// The counter is looked at where it is stored, by one statement: to the library it never goes back.
    private static CredentialRecordImpl record(AuthenticationData data, COSEKey key, boolean eligible) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                eligible,
                null,
                0,
                new AttestedCredentialData(AAGUID.ZERO, Objects.requireNonNull(data.getCredentialId()), key),
                null,
                null,
                null,
                Set.of());
    }

    private static Optional<Challenge> challenge(
            @Nullable CollectedClientData client, Function<byte[], Optional<Challenge>> known) {
        return client == null
                ? Optional.empty()
                : known.apply(client.getChallenge().getValue());
    }

    private ServerProperty server(Challenge challenge) {
        return new ServerProperty(party.origins(), party.id(), new DefaultChallenge(challenge.bytes()));
    }
}
