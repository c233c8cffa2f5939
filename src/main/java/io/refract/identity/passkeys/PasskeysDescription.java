package io.refract.identity.passkeys;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the resources of passkeys answer, for OpenAPI.
class PasskeysDescription implements DescribedDocuments {
    static final String PASSKEY = "Passkey";
    static final String PASSKEYS = "Passkeys";
    static final String REGISTRATION_OPTIONS = "PasskeyRegistrationOptions";
    static final String LOGIN_OPTIONS = "PasskeyLoginOptions";
    private static final String CREDENTIAL = "PasskeyCredential";

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        return Map.of(
                PASSKEY, passkey(),
                PASSKEYS, part(Map.of("data", list(reference(PASSKEY))), "data"),
                CREDENTIAL, credential(),
                REGISTRATION_OPTIONS, registrationOptions(),
                LOGIN_OPTIONS, loginOptions());
    }

    private static Schema passkey() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("name", orNull(text()));
        members.put("transports", list(text()).description("On which ways the device can be reached"));
        members.put("backupEligible", flag().description("Whether it may be on several devices"));
        members.put("backedUp", flag().description("Whether it was when it was used at last"));
        members.put("aaguid", formatted(SchemaType.STRING, "uuid").description("The device's model; zeros: not told"));
        members.put("createdAt", moment());
        members.put("lastUsedAt", orNull(moment()));
        return all(members);
    }

    private static Schema credential() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("type", oneOf("public-key"));
        members.put("id", text());
        members.put("transports", list(text()));
        return part(members, "type", "id");
    }

    private static Schema registrationOptions() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("rp", texts("id", "name"));
        members.put("user", texts("id", "name", "displayName"));
        members.put("pubKeyCredParams", list(algorithm()));
        members.put("challenge", text());
        members.put("timeout", integer().description("In milliseconds"));
        members.put("excludeCredentials", list(reference(CREDENTIAL)));
        members.put("authenticatorSelection", selection());
        members.put("attestation", oneOf("none"));
        return all(members).description("PublicKeyCredentialCreationOptionsJSON of WebAuthn");
    }

    private static Schema loginOptions() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("rpId", text());
        members.put("challenge", text());
        members.put("timeout", integer().description("In milliseconds"));
        members.put("allowCredentials", list(reference(CREDENTIAL)));
        members.put("userVerification", verification());
        return all(members).description("PublicKeyCredentialRequestOptionsJSON of WebAuthn");
    }

    private static Schema algorithm() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("type", oneOf("public-key"));
        members.put("alg", integer().description("A COSE algorithm"));
        return all(members);
    }

    private static Schema selection() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("residentKey", oneOf("required"));
        members.put("requireResidentKey", flag());
        members.put("userVerification", verification());
        return all(members);
    }

    private static Schema verification() {
        return oneOf("required", "preferred");
    }

    private static Schema texts(String... names) {
        var members = new LinkedHashMap<String, Schema>();
        for (var name : names) {
            members.put(name, text());
        }
        return all(members);
    }

    private static Schema all(Map<String, Schema> members) {
        return part(members, members.keySet().toArray(String[]::new));
    }
}
