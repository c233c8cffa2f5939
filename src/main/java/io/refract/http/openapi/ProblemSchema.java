package io.refract.http.openapi;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Problem documents.
public final class ProblemSchema {
    /// The name of the schema.
    public static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema schema() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("type", text());
        members.put("title", text());
        members.put("status", integer());
        members.put("code", text());
        members.put("detail", text());
        members.put("instance", text().description("The request id"));
        members.put("meta", meta());
        members.put("errors", list(violation()));
        return part(members, "type", "title", "status", "code", "instance");
    }

    private static Schema meta() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("model", text().description("The model that it is about"));
        members.put("target", list(text()).description("With P2002: the fields of the unique key"));
        return part(members).additionalPropertiesSchema(any()).description("What else programs may want to know");
    }

    private static Schema violation() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("path", text());
        members.put("rule", text());
        members.put("message", text());
        return part(members, "path", "rule", "message");
    }

    /// What any answer may be instead.
    ///
    /// @param schema the name of the schema
    public static APIResponse response(String schema) {
        return OASFactory.createAPIResponse()
                .description("What went wrong")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference(schema))));
    }
}
