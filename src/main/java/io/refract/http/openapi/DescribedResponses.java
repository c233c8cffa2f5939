package io.refract.http.openapi;

import static io.refract.http.openapi.Schemas.json;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.exchange.ContentTypes;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// What methods of resources answer, and problems.
public final class DescribedResponses {
    /// The schema of where the neighbours of a page are.
    static final String PAGE = "Page";

    private DescribedResponses() {}

    /// A page, or its items in lines.
    ///
    /// @param items the schema of the items
    public static APIResponses pageOrLines(String items) {
        var answers = page(items);
        answers.getAPIResponse("200")
                .getContent()
                .addMediaType(
                        ContentTypes.JSON_LINES, OASFactory.createMediaType().schema(reference(items)));
        return answers;
    }

    /// @param items the schema of the items
    static APIResponses page(String items) {
        var members = new LinkedHashMap<String, Schema>();
        members.put("data", list(reference(items)));
        members.put("page", reference(PAGE));
        var page = part(members, "data", "page");
        return or("200", OASFactory.createAPIResponse().description("A page").content(json(page)));
    }

    /// @param schema of the document
    public static APIResponses document(HttpMethod method, String schema, boolean tagged) {
        var answers = or("200", document(schema, tagged));
        return method == HttpMethod.GET
                ? answers.addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("The client's copy is the same"))
                : answers;
    }

    /// @param schema of the document
    public static APIResponses created(String schema, boolean tagged) {
        return or(
                "201",
                document(schema, tagged).addHeader("Location", header("Where the new record is found, as a path")));
    }

    public static APIResponses accepted() {
        return or("202", OASFactory.createAPIResponse().description("It will be done"));
    }

    public static APIResponses nothing() {
        return or("204", OASFactory.createAPIResponse().description("It is done"));
    }

    private static APIResponse document(String schema, boolean tagged) {
        var document =
                OASFactory.createAPIResponse().description("The document").content(json(reference(schema)));
        return tagged
                ? document.addHeader(
                        "ETag", header("The version, a dash, and a hash of the document, in double quotes"))
                : document;
    }

    private static APIResponses or(String status, APIResponse answer) {
        return OASFactory.createAPIResponses()
                .defaultValue(OASFactory.createAPIResponse().ref("#/components/responses/" + ProblemSchema.NAME))
                .addAPIResponse(status, answer);
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }
}
