package io.refract.interactive;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.moment;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.text;

import io.refract.data.IsolationLevels;
import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import io.refract.transaction.EndReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What the resource of transactions answers, for OpenAPI.
class TransactionsDescription implements DescribedDocuments {
    static final String TRANSACTION = "TransactionState";

    @Override
    public List<DocumentShape> shapes() {
        return List.of();
    }

    @Override
    public Map<String, Schema> schemas() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", text().description("Goes into Transaction-Id"));
        members.put("state", oneOf("open", "committed", "rolled-back"));
        members.put(
                "reason",
                oneOf(Stream.of(EndReason.values()).map(EndReason::word).toArray(String[]::new))
                        .description("Why it is over"));
        members.put("expiresAt", moment().description("When it is rolled back, whatever its client does"));
        members.put("idleExpiresAt", moment().description("When it is rolled back if its client does nothing"));
        members.put("isolationLevel", oneOf(IsolationLevels.BY_NAME.keySet().toArray(String[]::new)));
        members.put("readOnly", flag());
        members.put("sequence", integer().description("The last Transaction-Seq; 0 if there was none"));
        members.put("savepoints", list(text()).description("The latest last"));
        members.put("results", list(any()).description("What the calls have answered that it was begun with"));
        return Map.of(TRANSACTION, part(members, "id", "state"));
    }
}
