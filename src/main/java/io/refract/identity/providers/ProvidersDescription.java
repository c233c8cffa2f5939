package io.refract.identity.providers;

import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
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

/// What the resources of providers answer, for OpenAPI.
class ProvidersDescription implements DescribedDocuments {
    static final String PROVIDERS = "SignInProviders";
    static final String STARTED = "ProviderAttempt";
    static final String ACCOUNTS = "ProviderAccounts";
    private static final String ACCOUNT = "ProviderAccount";

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        var provider = part(Map.of("name", text().description("Goes into the paths")), "name");
        return Map.of(
                PROVIDERS, part(Map.of("data", list(provider)), "data"),
                STARTED, started(),
                ACCOUNT, account(),
                ACCOUNTS, part(Map.of("data", list(reference(ACCOUNT))), "data"));
    }

    private static Schema started() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("authorizationUrl", text().description("Where the browser goes next"));
        members.put("state", text().description("Comes back with the code"));
        members.put(
                "loginToken",
                text().description("To be kept, and presented with the code; not here if it comes as a cookie"));
        return part(members, "authorizationUrl", "state");
    }

    private static Schema account() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("provider", orNull(text()).description("Null if it is not configured any more"));
        members.put("issuer", text());
        members.put("createdAt", moment());
        return part(members, members.keySet().toArray(String[]::new));
    }
}
