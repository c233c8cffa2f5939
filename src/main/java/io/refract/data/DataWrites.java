package io.refract.data;

import io.refract.engine.Engine;
import io.refract.http.Answers;
import io.refract.http.CurrentRequest;
import io.refract.query.json.MutationReader;
import io.refract.query.json.WriteOperation.Act;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes what was asked for, on behalf of whoever is signed in, in one transaction.
@Singleton
class DataWrites {
    private final Engine engine;
    private final MutationReader mutations;
    private final Transactions transactions;
    private final CurrentRequest request;
    private final Answers answers;

    DataWrites(
            Engine engine,
            Served served,
            QueryConfig config,
            Transactions transactions,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.mutations = new MutationReader(served.catalog(), config.limits());
        this.transactions = transactions;
        this.request = request;
        this.answers = answers;
    }

    /// @param typed whether the answer tells types even if the arguments came without
    Uni<RestResponse<byte[]>> to(WriteRoute route, Arguments asked, boolean typed) {
        request.user();
        var mutation = mutations.read(route.model().name(), route.operation(), asked.query(), asked.violations());
        var precondition = request.precondition();
        var withTypes = typed || asked.typed();
        return transactions
                .send(request.caller(), request.id(), work -> engine.write(mutation, work, withTypes, precondition))
                .map(Envelope::of)
                .map(body -> route.operation().act() == Act.MAKE ? answers.made(body) : answers.json(body));
    }
}
