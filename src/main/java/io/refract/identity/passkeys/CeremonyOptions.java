package io.refract.identity.passkeys;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import io.refract.compile.JsonBytes;
import io.refract.sql.Cells;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// What browsers are asked for, in the JSON forms of WebAuthn.
@Singleton
class CeremonyOptions {
    private static final String TYPE = "{\"type\":\"public-key\",";

    private static final String ALGORITHMS = AcceptedKeys.ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::getValue)
            .map(it -> TYPE + "\"alg\":" + it + '}')
            .collect(Collectors.joining(",", "[", "]"));

    private final RelyingParty party;
    private final Challenges challenges;

    CeremonyOptions(RelyingParty party, Challenges challenges) {
        this.party = party;
        this.challenges = challenges;
    }

    /// For a new passkey (`PublicKeyCredentialCreationOptionsJSON`).
    ///
    /// @param owner the user's e-mail address and name
    /// @param known what the user's devices have already
    byte[] registration(UUID user, Cells owner, List<Cells> known) {
        var out = new JsonBytes(1_024).json("{\"rp\":{\"id\":").text(party.id());
        out.json(",\"name\":").text(party.name());
        out.json("},\"user\":{\"id\":").text(Encoded.text(PasskeySignIn.handle(user)));
        out.json(",\"name\":").text(String.valueOf(owner.value(0)));
        out.json(",\"displayName\":").text(String.valueOf(owner.value(1)));
        out.json("},\"pubKeyCredParams\":").json(ALGORITHMS);
        common(challenges.toRegister(user), out);
        out.json(",\"excludeCredentials\":").list(known, CeremonyOptions::credential);
        out.json(",\"authenticatorSelection\":{\"residentKey\":\"required\",\"requireResidentKey\":true,");
        out.json("\"userVerification\":").text(party.userVerification());
        return out.json("},\"attestation\":\"none\"}").toByteArray();
    }

    /// For signing in as whoever the device knows (`PublicKeyCredentialRequestOptionsJSON`).
    byte[] signIn() {
        var out = new JsonBytes(512).json("{\"rpId\":").text(party.id());
        common(challenges.toSignIn(), out);
        out.json(",\"allowCredentials\":[],\"userVerification\":").text(party.userVerification());
        return out.json("}").toByteArray();
    }

    private static void common(Challenge challenge, JsonBytes out) {
        out.json(",\"challenge\":").text(Encoded.text(challenge.bytes()));
        out.json(",\"timeout\":").whole(Challenges.LASTING.toMillis());
    }

    private static void credential(Cells row, JsonBytes out) {
        var id = (Buffer) Objects.requireNonNull(row.value(0));
        out.json(TYPE).json("\"id\":").text(Encoded.text(id.getBytes())).json(",\"transports\":");
        PasskeyDocuments.texts(row.value(1), out);
        out.raw('}');
    }
}
