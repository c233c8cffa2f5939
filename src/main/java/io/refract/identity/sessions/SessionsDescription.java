package io.refract.identity.sessions;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import io.refract.identity.IdentityDescription;
import io.refract.query.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the resources of signing in answer, for OpenAPI.
public class SessionsDescription implements DescribedDocuments {
    public static final String SIGNED_IN = "SignedIn";
    static final String SESSION = "SessionItem";

    /// Of a session, to its user.
    static final Selection SHOWN = Selection.of("id", "createdAt", "lastUsedAt", "expires", "userAgent", "ip");

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        var signedIn = tokens();
        signedIn.put("user", reference(IdentityDescription.USER));
        return Map.of(
                SIGNED_IN, part(signedIn, "accessToken", "tokenType", "expiresIn", "user"),
                SESSION, session());
    }

    private static Map<String, Schema> tokens() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("accessToken", text().description("Goes into Authorization: Bearer"));
        members.put(
                "refreshToken", text().description("Good for one refresh; not here if it is asked for as a cookie"));
        members.put("tokenType", oneOf("Bearer"));
        members.put("expiresIn", integer().description("How many seconds the access token is good for"));
        return members;
    }

    private static Schema session() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("createdAt", moment());
        members.put("lastUsedAt", moment().description("When it was last refreshed"));
        members.put("expires", moment());
        members.put("userAgent", orNull(text()));
        members.put("ip", orNull(text()).description("Of IPv6, the network"));
        members.put("current", flag().description("Whether it is the session of the token"));
        return part(members, members.keySet().toArray(String[]::new));
    }
}
