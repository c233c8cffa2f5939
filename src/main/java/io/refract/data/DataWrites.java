package io.refract.data;

import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.json.MutationReader;
import io.refract.query.json.WriteOperation.Act;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes what was asked for, on behalf of whoever is signed in, in one transaction.
@Singleton
class DataWrites {
    private final Engine engine;
    private final MutationReader mutations;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;

    DataWrites(
            Engine engine, Served served, QueryConfig config, Writes writes, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.mutations = new MutationReader(served.catalog(), config.limits());
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    /// @param typed whether the answer tells types even if the arguments came without
    Uni<RestResponse<byte[]>> to(WriteRoute route, Arguments asked, boolean typed) {
        var mutation = mutation(route, asked);
        var precondition = precondition(mutation);
        var withTypes = typed || asked.typed();
        Function<byte[], RestResponse<byte[]>> answer =
                route.operation().act() == Act.MAKE ? answers::made : answers::json;
        return engine.admitted(
                mutation,
                request.caller(),
                time -> writes.send(
                        work -> engine.write(mutation, work, withTypes, precondition, time)
                                .map(Envelope::of),
                        answer));
    }

    /// Does it and undoes it; fails as [#to] would.
    Uni<Void> tried(WriteRoute route, Arguments asked) {
        var mutation = mutation(route, asked);
        return writes.undone(work -> engine.write(mutation, work, false, Precondition.NONE))
                .replaceWithVoid();
    }

    private Mutation mutation(WriteRoute route, Arguments asked) {
        request.user();
        return mutations.read(route.model().name(), route.operation(), asked.query(), asked.violations());
    }

    /// Only of one row that is there already it can be said which version it has.
    private Precondition precondition(Mutation mutation) {
        var precondition = request.precondition();
        return switch (mutation) {
            case Update _, Upsert _, Delete _ -> precondition;
            case Create _, CreateMany _, UpdateMany _, DeleteMany _ -> {
                if (!precondition.equals(Precondition.NONE)) {
                    throw Failure.validation(
                            "If-Match", "Header", "cannot stand where not exactly one record is changed");
                }
                yield precondition;
            }
        };
    }
}
