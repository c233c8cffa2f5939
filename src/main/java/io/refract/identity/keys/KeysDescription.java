package io.refract.identity.keys;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import io.refract.identity.IdentityDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the resources of keys answer, for OpenAPI.
class KeysDescription implements DescribedDocuments {
    static final String NEW_KEY = "NewApiKey";
    static final String KEYS = "ApiKeys";
    static final String CALLER = "CurrentCaller";
    private static final String KEY = "ApiKey";
    private static final String SCOPE = "ApiKeyScope";

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        var made = key();
        made.put("key", text().description("The key, shown this once: goes into Authorization: Bearer"));
        return Map.of(
                NEW_KEY, all(made),
                KEY, all(key()),
                KEYS, part(Map.of("data", list(reference(KEY))), "data"),
                SCOPE, scope(),
                CALLER, caller());
    }

    /// All of the user, but for a key that may not read it.
    private static Schema caller() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("claims", claims());
        members.put("scopes", list(reference(SCOPE)).description("Of the key"));
        var known = part(members, "id", "claims");
        return anyOf(allOf(reference(IdentityDescription.USER), known), known);
    }

    private static Schema claims() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("kind", oneOf("session", "key"));
        members.put("role", oneOf("USER", "MODERATOR", "ADMIN"));
        members.put("sessionId", formatted(SchemaType.STRING, "uuid"));
        members.put("keyId", formatted(SchemaType.STRING, "uuid"));
        return part(members, "kind", "role");
    }

    private static Map<String, Schema> key() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("prefix", text().description("How the key begins"));
        members.put("name", text());
        members.put("scopes", list(reference(SCOPE)));
        members.put("expiresAt", orNull(moment()));
        members.put("createdAt", moment());
        members.put("lastUsedAt", orNull(moment()).description("Exact to a minute"));
        return members;
    }

    private static Schema scope() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("model", text().description("A model's name, or * for each"));
        members.put("operations", list(text().description("An operation of the data API, or * for each")));
        return all(members);
    }

    private static Schema all(Map<String, Schema> members) {
        return part(members, members.keySet().toArray(String[]::new));
    }
}
