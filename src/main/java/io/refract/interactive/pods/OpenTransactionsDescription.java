package io.refract.interactive.pods;

import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.oneOf;
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

/// What administrators are told, for OpenAPI.
class OpenTransactionsDescription implements DescribedDocuments {
    static final String OPEN_TRANSACTIONS = "OpenTransactions";
    private static final String OPEN_TRANSACTION = "OpenTransaction";

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        var page = new LinkedHashMap<String, Schema>();
        page.put("data", list(reference(OPEN_TRANSACTION)));
        page.put("silent", integer().description("How many pods have not answered, whose transactions are missing"));
        return Map.of(OPEN_TRANSACTIONS, part(page, "data", "silent"), OPEN_TRANSACTION, transaction());
    }

    private static Schema transaction() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", text().description("For ending it; it is not the one that goes into Transaction-Id"));
        members.put("state", oneOf("open", "busy", "ending", "ended"));
        members.put("owner", formatted(SchemaType.STRING, "uuid"));
        members.put("begunAt", moment());
        members.put("expiresAt", moment());
        members.put("idleExpiresAt", moment());
        members.put("xid", text().description("PostgreSQL's own id"));
        members.put("serverProcess", integer().description("PostgreSQL's process that runs it"));
        members.put("blocks", list(integer()).description("PostgreSQL's processes that wait for what it has locked"));
        return part(
                members,
                "id",
                "state",
                "owner",
                "begunAt",
                "expiresAt",
                "idleExpiresAt",
                "xid",
                "serverProcess",
                "blocks");
    }
}
