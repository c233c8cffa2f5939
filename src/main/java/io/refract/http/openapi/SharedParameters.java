package io.refract.http.openapi;

import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.parameters.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/// Parameters that many methods have, described once among the components of OpenAPI.
///
/// Methods name them by [Takes]; those of pages and those that the HTTP method brings along are added to whatever
/// [Returns] something.
public final class SharedParameters {
    public static final String LIMIT = "limit";
    public static final String DELETED = "deleted";
    public static final String IF_MATCH = "ifMatch";
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    public static final String IF_NONE_MATCH = "ifNoneMatch";
    static final String CURSOR = "cursor";
    static final String COUNT = "count";

    /// What every list of pages takes.
    public static final List<String> OF_PAGES = List.of(LIMIT, CURSOR, COUNT);

    private SharedParameters() {}

    static void addTo(Components components) {
        components.addParameter(
                LIMIT,
                parameter(
                                "limit",
                                In.QUERY,
                                "How many items there are at most; in lines any number, without which all are given")
                        .schema(integer()
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(QueryParameters.MAX_LIMIT))
                                .defaultValue(QueryParameters.DEFAULT_LIMIT)));
        components.addParameter(
                CURSOR,
                parameter("cursor", In.QUERY, "The nextCursor or previousCursor of another page of the same list")
                        .schema(text()));
        components.addParameter(
                COUNT,
                parameter("count", In.QUERY, "Asks for page.totalCount, or page.estimatedCount")
                        .schema(oneOf("exact", "estimated")));
        components.addParameter(
                DELETED,
                parameter("deleted", In.QUERY, "Deleted records as well, or only those: staff")
                        .schema(oneOf("include", "only")));
        components.addParameter(
                IF_MATCH,
                header(
                        "If-Match",
                        "The ETag that the record must still have; only its version counts, before the dash"));
        components.addParameter(IF_NONE_MATCH, header("If-None-Match", "The ETag of a copy that the client has"));
        components.addParameter(
                IDEMPOTENCY_KEY,
                header("Idempotency-Key", "A request with a key is done once; repeated, it gets the same answer"));
    }

    /// The parameter of that name, for a description that is made elsewhere.
    public static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static Parameter header(String name, String description) {
        return parameter(name, In.HEADER, description).schema(text());
    }

    private static Parameter parameter(String name, In in, String description) {
        return OASFactory.createParameter().name(name).in(in).description(description);
    }
}
