package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.allOf;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOrMore;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.ScalarType;
import io.refract.http.openapi.Schemas;
import io.refract.query.GroupKey;
import io.refract.query.Lock;
import io.refract.query.json.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What each operation of a model takes and answers.
record Operations(ModelSchemas of) {
    private static final String REQUEST = "RequestArgs";
    private static final String LOCK = "LockArgs";
    private static final String ANSWER_META = "AnswerMeta";

    /// What is the same for all operations: arguments that are about the request, and what is told beside a result.
    static Map<String, Schema> shared() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("explain", flag().description("Answers the statement and its plan instead of running it; staff"));
        members.put("cache", cache());
        return Map.of(REQUEST, part(members), LOCK, part(Map.of("lock", lock())), ANSWER_META, meta());
    }

    private static Schema lock() {
        return Schemas.oneOf(Lock.names().toArray(String[]::new))
                .description("Keeps the rows from others until the transaction ends; in a batch only");
    }

    private static Schema cache() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("ttl", integer().description("How many seconds the answer is fresh"));
        members.put("swr", integer().description("How many seconds it may be used after that while it is renewed"));
        members.put("tags", list(text()));
        return object(members, "ttl").description("Lets the answer be kept; for signed-in callers");
    }

    void addTo(Map<String, Schema> schemas) {
        for (var operation : Operation.values()) {
            var arguments = arguments(operation);
            schemas.put(
                    argumentsName(operation),
                    operation.findsRows()
                            ? allOf(arguments, reference(LOCK), reference(REQUEST))
                            : allOf(arguments, reference(REQUEST)));
        }
    }

    /// The name of the schema of an operation's arguments: `PostFindManyArgs`.
    String argumentsName(Operation operation) {
        return of.name(ModelSchemas.capitalized(operation.clientName()) + "Args");
    }

    /// The name of an operation's answer: `PostFindManyResult`.
    String resultName(Operation operation) {
        return of.name(ModelSchemas.capitalized(operation.clientName()) + "Result");
    }

    /// Whether an operation has arguments that cannot be left out.
    boolean needsArguments(Operation operation) {
        return switch (operation) {
            case FIND_UNIQUE, AGGREGATE, GROUP_BY -> true;
            case FIND_FIRST, FIND_MANY, COUNT, EXISTS -> false;
        };
    }

    private Schema arguments(Operation operation) {
        var selection = new SelectionSchemas(of);
        return switch (operation) {
            case FIND_UNIQUE -> {
                var members = selection.chosen();
                members.put("where", of.ref("WhereUnique"));
                yield part(members, "where");
            }
            case FIND_FIRST, FIND_MANY -> of.ref("ListArgs");
            case COUNT -> {
                var members = selection.sliced();
                members.put("select", of.ref("CountSelect"));
                members.put(
                        "estimated",
                        flag().description("What the database expects instead of a count; without select"));
                yield part(members);
            }
            case EXISTS -> part(Map.of("where", of.ref("Where")));
            case AGGREGATE -> {
                var members = selection.sliced();
                members.putAll(new FigureSchemas(of).asked());
                yield part(members);
            }
            case GROUP_BY -> part(groups(), "by");
        };
    }

    private SequencedMap<String, Schema> groups() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("by", oneOrMore(by()));
        if (!of.moments().isEmpty()) {
            members.put("timeZone", text().description("Whose calendar parts of moments are of; UTC if absent"));
            members.put("fill", span());
        }
        members.put("where", of.ref("Where"));
        members.put("having", of.ref("Having"));
        members.put("orderBy", oneOrMore(of.ref("GroupOrderBy")));
        members.put("take", SelectionSchemas.take());
        members.put("skip", SelectionSchemas.skip());
        members.putAll(new FigureSchemas(of).asked());
        return members;
    }

    /// A field, or a part of one.
    private Schema by() {
        if (of.moments().isEmpty()) {
            return of.ref("Field");
        }
        var units = Schemas.oneOf(GroupKey.Part.units().toArray(String[]::new));
        var parts = new LinkedHashMap<String, Schema>();
        of.moments().forEach(field -> parts.put(field.name(), units));
        return anyOf(of.ref("Field"), object(parts));
    }

    private static Schema span() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("from", ValueSchemas.asked(ScalarType.TIMESTAMP));
        members.put("to", ValueSchemas.asked(ScalarType.TIMESTAMP));
        return object(members, "from", "to").description("Where a part of moments without rows has a group as well");
    }

    /// The body of the answer.
    Schema answer(Operation operation) {
        var result = switch (operation) {
            case FIND_UNIQUE, FIND_FIRST -> orNull(of.ref(""));
            case FIND_MANY -> list(of.ref(""));
            case COUNT -> anyOf(integer(), counts());
            case EXISTS -> flag();
            case AGGREGATE -> of.ref("Aggregate");
            case GROUP_BY -> list(of.ref("Group"));
        };
        return answer(result);
    }

    /// An answer with this result.
    static Schema answer(Schema result) {
        var members = new LinkedHashMap<String, Schema>();
        members.put("data", result);
        members.put("meta", reference(ANSWER_META));
        return object(members, "data");
    }

    /// The types that JSON lacks, by the paths of values, for those who ask for them; and that a number is no exact
    /// one.
    private static Schema meta() {
        var values = Schemas.plain(Schema.SchemaType.OBJECT).additionalPropertiesSchema(list(Schemas.any()));
        var members = new LinkedHashMap<String, Schema>();
        members.put("serialization", object(new LinkedHashMap<>(Map.of("values", values)), "values"));
        members.put("estimated", flag().description("Whether a count is what the database expects"));
        return object(members);
    }

    /// With `select`.
    private Schema counts() {
        return Schemas.plain(Schema.SchemaType.OBJECT).additionalPropertiesSchema(integer());
    }
}
