package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import io.refract.kernel.Violation;
import io.refract.query.FindRows;
import io.refract.query.Query;
import java.util.List;
import java.util.OptionalInt;

/// Reads the arguments of the data API as queries. Immutable; one instance serves all requests.
public final class QueryReader {
    private final Catalog served;
    private final QueryLimits limits;
    private final DefaultSelections defaults;

    /// @param served the models that clients may read; relations of theirs lead to one another
    public QueryReader(Catalog served, QueryLimits limits) {
        this.served = served;
        this.limits = limits;
        this.defaults = new DefaultSelections(served);
    }

    /// The query that the arguments describe. `cache` and `explain` are left to whoever handles the
    /// request.
    ///
    /// @param model a model's name, in the words of the client
    /// @throws Failure `VALIDATION` or `P2019` with everything that is wrong and where; `TOO_COMPLEX` naming the
    /// limit; `NOT_FOUND` for a model that is not served
    public Query read(String model, Operation operation, JsonValue.ObjectValue arguments) {
        return read(model, operation, arguments, List.of(), References.NONE);
    }

    /// As above, after somebody else has read `cache` and `explain`.
    ///
    /// @param found what is wrong with those, to be told together with everything else
    /// @param references what the arguments may refer to; the query is a sample if they do
    public Query read(
            String model,
            Operation operation,
            JsonValue.ObjectValue arguments,
            List<Violation> found,
            References references) {
        var reading = new Reading(served, limits, references);
        found.forEach(reading::refuse);
        var query = new OperationReader(reading, defaults).read(served(model), operation, arguments);
        reading.check();
        if (query == null) {
            throw new IllegalStateException("neither a query nor what is wrong with it");
        }
        return query;
    }

    /// The query for any number of rows that the arguments of `findMany` describe; fails as [#read] does.
    ///
    /// @param mostToGive the largest `take` where there must be one; empty where it is optional and of any size
    /// @param found what is wrong besides
    public FindRows endless(
            String model, JsonValue.ObjectValue arguments, OptionalInt mostToGive, List<Violation> found) {
        var reading = new Reading(served, limits, References.NONE);
        found.forEach(reading::refuse);
        var query = new OperationReader(reading, defaults).endless(served(model), arguments, mostToGive);
        reading.check();
        return query;
    }

    private Model served(String name) {
        return served.find(name).orElseThrow(() -> unknown(name));
    }

    private Failure unknown(String name) {
        var names = served.models().stream().map(Model::name).toList();
        var clause = name.length() > Place.MAX_NAME ? "" : Suggestion.clause(name, names);
        return Failure.of(ErrorCode.ROUTE_NOT_FOUND, "Unknown model " + Place.shown(name) + clause);
    }
}
