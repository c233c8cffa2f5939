package io.refract.identity.passkeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.http.body.RequestBody;
import io.refract.identity.sessions.Delivery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An `AuthenticationResponseJSON` of WebAuthn: what a browser gives of a device that has signed.
///
/// @param cookie whether the refresh token is wanted as a cookie that no script can read
/// @param response `authenticatorData`, `clientDataJSON`, `signature` and `userHandle` are read
/// @param clientExtensionResults not read, since nothing is asked for
@RequestBody
@RegisterForReflection
record SignedChallenge(
        @NotNull @Size(max = MOST_OF_ID) String id,
        @Nullable @Size(max = MOST_OF_ID) String rawId,
        @NotNull @Size(max = 32) String type,
        @Nullable @Size(max = 32) String authenticatorAttachment,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT) @NotNull
        JsonNode response,

        @Schema(implementation = Object.class, type = SchemaType.OBJECT) @Nullable
        JsonNode clientExtensionResults,

        @Nullable Boolean cookie) {
    /// Of 1,023 bytes.
    static final int MOST_OF_ID = 1_364;

    /// Several times what browsers write.
    static final int MOST_OF_CLIENT_DATA = 4_096;

    private static final int MOST_OF_DATA = 2_048;

    /// Of 512 bytes and some.
    private static final int MOST_OF_SIGNATURE = 1_024;

    /// Of 64 bytes.
    private static final int MOST_OF_HANDLE = 86;

    byte[] credential() {
        return Encoded.bytes("id", id);
    }

    byte[] clientData() {
        return given().bytes("clientDataJSON", MOST_OF_CLIENT_DATA);
    }

    byte[] authenticatorData() {
        return given().bytes("authenticatorData", MOST_OF_DATA);
    }

    byte[] signature() {
        return given().bytes("signature", MOST_OF_SIGNATURE);
    }

    byte @Nullable [] userHandle() {
        return given().bytesIfAny("userHandle", MOST_OF_HANDLE);
    }

    private GivenResponse given() {
        return new GivenResponse(response);
    }

    Delivery delivery() {
        return Delivery.of(cookie);
    }
}
