package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.ProblemSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Problem documents, as the data API answers them.
final class DataProblem {
    static final String NAME = "DataProblem";

    private DataProblem() {}

    static Schema schema() {
        return allOf(reference(ProblemSchema.NAME), part(new LinkedHashMap<>(Map.of("error", error())), "error"));
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
