package io.refract.data;

import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Query;
import io.refract.query.json.QueryReader;
import io.refract.query.json.References;
import io.refract.transaction.HeldCall;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers what was asked, in the way that was asked for: with or without types, from the cache or from the database,
/// or not at all but with a plan.
@Singleton
class DataReads {
    private final Engine engine;
    private final Served served;
    private final QueryReader queries;
    private final ResultCache results;
    private final Set<Role> cacheRoles;
    private final CurrentRequest request;
    private final Answers answers;

    DataReads(
            Engine engine,
            Served served,
            QueryConfig config,
            ResultCache results,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.served = served;
        this.queries = new QueryReader(served.catalog(), config.limits());
        this.results = results;
        this.cacheRoles = config.cacheRoles();
        this.request = request;
        this.answers = answers;
    }

    /// @param typed whether the answer tells types even if the arguments came without
    Uni<RestResponse<byte[]>> to(Route route, Arguments asked, boolean typed) {
        var query = query(route, asked);
        if (asked.explain()) {
            return engine.explain(query, request.caller()).map(Envelope::of).map(answers::json);
        }
        if (asked.estimated()) {
            return engine.estimate(query, request.caller())
                    .map(Envelope::ofEstimate)
                    .map(answers::json);
        }
        var withTypes = typed || asked.typed();
        var wish = asked.cache();
        return wish == null
                ? engine.read(query, request.caller(), withTypes)
                        .map(Envelope::of)
                        .map(answers::json)
                : kept(query, wish, withTypes);
    }

    /// Fails as [#to] would, as far as that can be told without the database: reads are refused for no row.
    void check(Route route, Arguments asked) {
        engine.check(query(route, asked), request.caller());
    }

    private Query query(Route route, Arguments asked) {
        var alone = route.operation().findsRows() && HeldCall.current().isEmpty();
        return read(route, alone ? asked.alone() : asked, References.NONE);
    }

    /// What one of several calls asks for.
    Query read(Route route, Arguments asked, References references) {
        var query =
                queries.read(route.model().name(), route.operation(), asked.query(), asked.violations(), references);
        checkWishes(asked);
        return query;
    }

    private void checkWishes(Arguments asked) {
        if (asked.explain()) {
            request.staff();
        }
        if (asked.cache() != null && !cacheRoles.contains(request.user().role())) {
            throw Failure.of(ErrorCode.FORBIDDEN, "Your role may not have answers kept in the cache.");
        }
    }

    private Uni<RestResponse<byte[]>> kept(Query query, CacheWish wish, boolean typed) {
        return results.get(query, request.caller(), wish, typed)
                .map(answer -> answers.kept(Document.of(0, answer.body()), answer.age(Instant.now())));
    }
}
