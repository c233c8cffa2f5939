package io.refract.identity.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.refract.access.Scopes;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// Scopes as JSON: as they are stored, and as clients see them.
public final class StoredScopes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredScopes() {}

    public static String write(Scopes scopes) {
        var list = JSON.createArrayNode();
        scopes.operations().forEach((model, operations) -> {
            var names = list.addObject().put("model", model).putArray("operations");
            operations.forEach(names::add);
        });
        return list.toString();
    }

    static Scopes read(String json) {
        try {
            var scopes = new HashMap<String, Set<String>>();
            JSON.readTree(json).forEach(scope -> {
                var operations = scopes.computeIfAbsent(scope.path("model").asText(), _ -> new HashSet<>());
                scope.path("operations").forEach(operation -> operations.add(operation.asText()));
            });
            return new Scopes(scopes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the database keeps JSON", e);
        }
    }
}
