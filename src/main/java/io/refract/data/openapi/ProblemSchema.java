package io.refract.data.openapi;

import static io.refract.data.openapi.Schemas.flag;
import static io.refract.data.openapi.Schemas.integer;
import static io.refract.data.openapi.Schemas.list;
import static io.refract.data.openapi.Schemas.oneOf;
import static io.refract.data.openapi.Schemas.part;
import static io.refract.data.openapi.Schemas.plain;
import static io.refract.data.openapi.Schemas.reference;
import static io.refract.data.openapi.Schemas.text;

import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Problem documents, as the data API answers them.
final class ProblemSchema {
    static final String NAME = "DataProblem";

    private ProblemSchema() {}

    static Schema schema() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("type", text());
        members.put("title", text());
        members.put("status", integer());
        members.put("code", text());
        members.put("detail", text());
        members.put("instance", text().description("The request id"));
        members.put("meta", plain(Schema.SchemaType.OBJECT));
        members.put("errors", list(violation()));
        members.put("error", error());
        return part(members, "type", "title", "status", "code", "instance", "error");
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(reference(NAME)));
    }

    private static Schema violation() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("path", text());
        members.put("rule", text());
        members.put("message", text());
        return part(members, "path", "rule", "message");
    }

    private static Schema error() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("message", text());
        members.put(
                "reason",
                oneOf("not-found", "invalid-input", "rejected-by-policy", "db-query-error", "internal-error"));
        members.put("code", text());
        members.put("model", text());
        members.put("dbErrorCode", text());
        members.put("rejectedByPolicy", flag());
        members.put("rejectReason", text());
        return part(members, "message", "reason", "code");
    }
}
