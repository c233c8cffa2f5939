package io.refract.identity.passkeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A `RegistrationResponseJSON` of WebAuthn: what a browser gives for a new passkey.
///
/// @param name by which its owner tells it from others
/// @param response `attestationObject`, `clientDataJSON` and `transports` are read
/// @param clientExtensionResults not read, since nothing is asked for
@RequestBody
@RegisterForReflection
record NewPasskey(
        @Nullable @Size(min = 1, max = 100) String name,
        @NotNull @Size(max = SignedChallenge.MOST_OF_ID) String id,
        @Nullable @Size(max = SignedChallenge.MOST_OF_ID) String rawId,
        @NotNull @Size(max = 32) String type,
        @Nullable @Size(max = 32) String authenticatorAttachment,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT) @NotNull
        JsonNode response,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT) @Nullable
        JsonNode clientExtensionResults) {
    /// With an identifier of 1,023 bytes, the largest key and a signature by it there are fewer.
    private static final int MOST_OF_ATTESTATION = 8_192;

    NewPasskey {
        if (name != null && Text.isBlank(name)) {
            throw Failure.validation("name", "NotBlank", "must not be blank");
        }
    }

    GivenResponse given() {
        return new GivenResponse(response);
    }

    byte[] clientData() {
        return given().bytes("clientDataJSON", SignedChallenge.MOST_OF_CLIENT_DATA);
    }

    byte[] attestation() {
        return given().bytes("attestationObject", MOST_OF_ATTESTATION);
    }
}
