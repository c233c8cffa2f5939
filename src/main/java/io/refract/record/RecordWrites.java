package io.refract.record;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.engine.Result;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.kernel.Ids;
import io.refract.kernel.Precondition;
import io.refract.query.Condition;
import io.refract.query.Create;
import io.refract.query.Delete;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.query.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers requests that write single records, by the policies' rules.
///
/// All methods fail with `VALIDATION` for ids of the wrong form, with `FORBIDDEN` and `P2025` as the
/// policies have it, and with the codes of the database's constraints.
@Singleton
public class RecordWrites {
    private static final Selection ID = Selection.of("id");

    private final Engine engine;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;
    private final UnaryOperator<Caller> writer;

    @Inject
    RecordWrites(Engine engine, Writes writes, CurrentRequest request, Answers answers) {
        this(engine, writes, request, answers, UnaryOperator.identity());
    }

    private RecordWrites(
            Engine engine, Writes writes, CurrentRequest request, Answers answers, UnaryOperator<Caller> writer) {
        this.engine = engine;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
        this.writer = writer;
    }

    /// The same past the policies, for resources that have rules of their own. The trail still tells who
    /// acted.
    public RecordWrites trusted() {
        return new RecordWrites(engine, writes, request, answers, _ -> Caller.SYSTEM);
    }

    /// @param path of the records, such as `/api/v1/tags`
    /// @param failures says what went wrong in the resource's own words
    public Uni<RestResponse<byte[]>> create(View view, String path, RowData data, UnaryOperator<Throwable> failures) {
        return run(
                new Create(view.model(), data, view.selection()),
                Precondition.NONE,
                failures,
                created -> answers.created(path + "/" + created.id(), created.toDocument()));
    }

    /// @param precondition beside `If-Match`
    public Uni<RestResponse<byte[]>> edit(
            View view, String id, RowData data, Precondition precondition, UnaryOperator<Throwable> failures) {
        return run(
                new Update(view.model(), row(id), data, view.selection()),
                precondition,
                failures,
                changed -> answers.changed(changed.toDocument()));
    }

    public Uni<RestResponse<byte[]>> delete(View view, String id) {
        return run(
                new Delete(view.model(), row(id), ID),
                request.precondition(),
                UnaryOperator.identity(),
                _ -> answers.nothing());
    }

    /// Changes the one record, or makes it if there is none.
    ///
    /// @param key a unique key of the model, which the condition is about
    public Uni<RestResponse<byte[]>> put(
            View view,
            Condition row,
            String key,
            RowData create,
            RowData update,
            Precondition precondition,
            UnaryOperator<Throwable> failures) {
        return run(
                new Upsert(view.model(), new NamedRow(row, key), create, update, view.selection()),
                precondition,
                failures,
                put -> answers.changed(put.toDocument()));
    }

    private Uni<RestResponse<byte[]>> run(
            Mutation mutation,
            Precondition precondition,
            UnaryOperator<Throwable> failures,
            Function<Result, RestResponse<byte[]>> answer) {
        return writes.send(
                work -> {
                    var rules = writer.apply(work.caller());
                    engine.admit(mutation, rules, work.caller());
                    return engine.write(mutation, work, rules, false, precondition)
                            .onFailure()
                            .transform(failures);
                },
                answer);
    }

    private static NamedRow row(String id) {
        return NamedRow.byId(Ids.require("id", id));
    }
}
