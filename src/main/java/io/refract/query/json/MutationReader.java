package io.refract.query.json;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Violation;
import io.refract.query.CreateMany;
import io.refract.query.Mutation;
import java.util.List;

/// Reads the arguments of the data API as mutations. Immutable; one instance serves all requests.
public final class MutationReader {
    private final Catalog served;
    private final QueryLimits limits;
    private final DefaultSelections defaults;

    /// @param served the models that clients may name; relations of theirs lead to one another
    public MutationReader(Catalog served, QueryLimits limits) {
        this.served = served;
        this.limits = limits;
        this.defaults = new DefaultSelections(served);
    }

    /// The names of what an operation takes.
    public static List<String> arguments(WriteOperation operation) {
        return WriteOperationReader.arguments(operation);
    }

    /// The names of what can be done to the rows of a relation.
    ///
    /// @param made whether it is done while a row is made, to which nothing belongs yet
    public static List<String> nested(Relation relation, boolean made) {
        return RelatedReader.operations(relation, made);
    }

    /// The names of what can be done to the present value of a field.
    public static List<String> operators(ValueType type) {
        return AssignmentReader.operators(type);
    }

    /// The mutation that the arguments of a call that stands alone describe; see below.
    public Mutation read(
            String model, WriteOperation operation, JsonValue.ObjectValue arguments, List<Violation> found) {
        return read(model, operation, arguments, found, References.NONE);
    }

    /// The mutation that the arguments describe. Who may do that is not asked here.
    ///
    /// @param model a model's name, in the words of the client
    /// @param found what is wrong with other arguments, to be told together with everything else
    /// @param references what the arguments may refer to; the mutation is a sample if they do
    /// @throws Failure `VALIDATION` or `P2020` with everything that is wrong and where; `TOO_COMPLEX` naming
    /// the
    /// limit; `NOT_FOUND` for a model that is not served
    public Mutation read(
            String model,
            WriteOperation operation,
            JsonValue.ObjectValue arguments,
            List<Violation> found,
            References references) {
        var reading = new Reading(served, limits, references);
        found.forEach(reading::refuse);
        var mutation = new WriteOperationReader(reading, defaults).read(served(model), operation, arguments);
        reading.check();
        if (mutation == null) {
            throw new IllegalStateException("neither a mutation nor what is wrong with it");
        }
        return mutation;
    }

    /// The mutation that makes the rows of a text; fails as [#read] does, with paths that begin with a line.
    ///
    /// @param json reads the values of the text
    public CreateMany rows(String model, RowFormat format, byte[] utf8, JsonReader json) {
        var reading = new Reading(served, limits, References.NONE);
        var found = served(model);
        var text = switch (format) {
            case JSON_LINES -> new JsonRows(json.ofLines(), utf8);
            case CSV -> new CsvRows(reading, found, json.ofLines(), utf8);
        };
        var data = new DataReader(reading, new WhereReader(reading));
        var rows = new TableReader(reading, data).read(found, text);
        reading.check();
        return new CreateMany(model, rows, false, null);
    }

    private Model served(String name) {
        return served.find(name)
                .orElseThrow(() -> Failure.of(ErrorCode.ROUTE_NOT_FOUND, "Unknown model " + Place.shown(name)));
    }
}
