package io.refract.engine;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.Precondition;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import io.refract.query.Parameter;
import io.refract.query.Parameters;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.UpsertMany;
import io.refract.transaction.Reply;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A mutation that can be sent.
final class ReadyWrite extends Ready {
    private final Writers writers;
    private final Mutation mutation;
    private final WriteShape shape;
    private final List<Parameter> parameters;
    private final NewKeys keys;
    private final Binder binder;
    private final Precondition precondition;
    private final Supplier<ResultRows> answers;
    private final List<Statement> statements;

    /// @param shape that of the mutation
    /// @param writer gives the values that depend on who writes
    /// @param typed whether the answer has types
    /// @param precondition on the version of the row that is written
    ReadyWrite(
            Writers writers,
            Mutation mutation,
            WriteShape shape,
            Caller writer,
            boolean typed,
            Precondition precondition) {
        this.writers = writers;
        this.mutation = mutation;
        this.shape = shape;
        this.parameters = Parameters.of(mutation);
        this.keys = new NewKeys(shape.write().made());
        this.binder = new Binder(parameters, writer, keys, writers.encryption());
        this.precondition = isOfOneThatIs(mutation) ? precondition : Precondition.NONE;
        var form = isSingle(mutation) ? ResultRows.Form.FIRST : ResultRows.Form.LIST;
        this.answers = () -> new ResultRows(form, shape.read(), Engine.EXPECTED_ROW_BYTES, typed);
        this.statements = shape.statements(binder, answers);
        statements.addAll(writers.consequences().ofMaking(shape.write(), keys, parameters));
    }

    /// Whether a row is found first that is written then.
    private static boolean isOfOneThatIs(Mutation mutation) {
        return switch (mutation) {
            case Update _, Upsert _, Delete _ -> true;
            case Create _, CreateMany _, UpdateMany _, UpsertMany _, DeleteMany _ -> false;
        };
    }

    private static boolean isSingle(Mutation mutation) {
        return switch (mutation) {
            case Create _, Update _, Upsert _, Delete _ -> true;
            case CreateMany _, UpdateMany _, UpsertMany _, DeleteMany _ -> false;
        };
    }

    /// A row that is created has the first of the keys, whatever is made along with it.
    @Override
    public Map<String, UUID> known() {
        return mutation instanceof Create
                ? writers.key(mutation).map(key -> Map.of(key, keys.one(0))).orElse(Map.of())
                : Map.of();
    }

    @Override
    public boolean isFollowed() {
        return writers.consequences().mayFollow(shape.write());
    }

    @Override
    List<Statement> statements() {
        return statements;
    }

    /// One that looks for any number of rows is bounded as reads are that may cost much.
    @Override
    List<Statement> costs() {
        return shape.searching(binder);
    }

    @Override
    Uni<Result> answer(List<Reply> replies, Work work) {
        var outcome = new WriteOutcome(shape, parameters, precondition);
        var answer = outcome.answer(replies, answers, isSingle(mutation));
        outcome.changed().forEach(work::changed);
        return writers.follow(outcome.touched(), work).replaceWith(answer);
    }
}
