package io.refract.data;

import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.body.LargeBodies;
import io.refract.http.body.UnreadBody;
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
import io.refract.query.UpsertMany;
import io.refract.query.json.JsonReader;
import io.refract.query.json.MutationReader;
import io.refract.query.json.References;
import io.refract.query.json.RowFormat;
import io.refract.query.json.WriteOperation.Act;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes what was asked for, on behalf of whoever is signed in, in one transaction.
@Singleton
class DataWrites {
    private final Engine engine;
    private final ArgumentReader arguments;
    private final JsonReader json;
    private final MutationReader mutations;
    private final LargeBodies bodies;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;

    DataWrites(
            Engine engine,
            Served served,
            QueryConfig config,
            LargeBodies bodies,
            Writes writes,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.arguments = new ArgumentReader(config.jsonDepth());
        this.json = new JsonReader(config.jsonDepth());
        this.bodies = bodies;
        this.mutations = new MutationReader(served.catalog(), config.limits());
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    /// What a call asks for.
    ///
    /// @param typed whether it came with types
    private record Asked(Mutation mutation, boolean typed) {}

    /// @param body holds the arguments
    /// @param typed whether the answer tells types even if the arguments came without
    Uni<RestResponse<byte[]>> to(WriteRoute route, UnreadBody body, boolean typed) {
        request.user();
        return bodies.read(body, unread -> asked(route, arguments.ofBody(unread)))
                .chain(asked -> write(route, asked, typed));
    }

    /// As above.
    Uni<RestResponse<byte[]>> to(WriteRoute route, Arguments given, boolean typed) {
        return write(route, new Asked(mutation(route, given), given.typed()), typed);
    }

    /// Makes the rows of a text; none of them if anything is wrong with one.
    ///
    /// @param body holds the text
    Uni<RestResponse<byte[]>> rows(WriteRoute route, RowFormat format, UnreadBody body, boolean typed) {
        request.user();
        return bodies.read(
                        body,
                        unread -> new Asked(mutations.rows(route.model().name(), format, unread.json(), json), false))
                .chain(asked -> write(route, asked, typed));
    }

    private Asked asked(WriteRoute route, Arguments given) {
        return new Asked(read(route, given), given.typed());
    }

    private Uni<RestResponse<byte[]>> write(WriteRoute route, Asked asked, boolean typed) {
        var mutation = asked.mutation();
        var ready = engine.ready(mutation, request.caller(), typed || asked.typed(), precondition(mutation));
        Function<byte[], RestResponse<byte[]>> answer =
                route.operation().act() == Act.MAKE ? answers::made : answers::json;
        return engine.admitted(
                List.of(ready),
                time -> writes.send(work -> engine.send(ready, work, time).map(Envelope::of), answer));
    }

    /// Does it and undoes it; fails as [#to] would.
    Uni<Void> tried(WriteRoute route, Arguments asked) {
        var ready = engine.ready(mutation(route, asked), request.caller(), false);
        return engine.admitted(List.of(ready), time -> writes.undone(work -> engine.send(ready, work, time)))
                .replaceWithVoid();
    }

    private Mutation mutation(WriteRoute route, Arguments asked) {
        request.user();
        return read(route, asked);
    }

    private Mutation read(WriteRoute route, Arguments asked) {
        return mutations.read(route.model().name(), route.operation(), asked.query(), asked.violations());
    }

    /// What one of several calls asks for.
    Mutation read(WriteRoute route, Arguments asked, References references) {
        return mutations.read(route.model().name(), route.operation(), asked.query(), asked.violations(), references);
    }

    /// Only of one row that is there already it can be said which version it has.
    private Precondition precondition(Mutation mutation) {
        var precondition = request.precondition();
        return switch (mutation) {
            case Update _, Upsert _, Delete _ -> precondition;
            case Create _, CreateMany _, UpdateMany _, UpsertMany _, DeleteMany _ -> none(precondition);
        };
    }

    /// None at all, where any other makes no sense.
    static Precondition none(Precondition precondition) {
        if (!precondition.equals(Precondition.NONE)) {
            throw Failure.validation("If-Match", "Header", "cannot stand where not exactly one record is changed");
        }
        return precondition;
    }
}
