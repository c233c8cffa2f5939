package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.query.Amount;
import io.refract.query.Condition;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of one call that writes.
final class WriteOperationReader {
    private static final Map<WriteOperation, List<String>> ARGUMENTS = Map.of(
            WriteOperation.CREATE, List.of("data", "select", "include", "omit"),
            WriteOperation.CREATE_MANY, List.of("data", "skipDuplicates"),
            WriteOperation.CREATE_MANY_AND_RETURN, List.of("data", "skipDuplicates", "select", "include", "omit"),
            WriteOperation.UPSERT, List.of("where", "create", "update", "select", "include", "omit"),
            WriteOperation.UPDATE, List.of("where", "data", "select", "include", "omit"),
            WriteOperation.UPDATE_MANY, List.of("where", "data", "limit"),
            WriteOperation.UPDATE_MANY_AND_RETURN, List.of("where", "data", "limit", "select", "include", "omit"),
            WriteOperation.DELETE, List.of("where", "select", "include", "omit"),
            WriteOperation.DELETE_MANY, List.of("where", "limit"));

    private final Reading reading;
    private final WhereReader where;
    private final SelectionReader selections;
    private final DataReader data;

    WriteOperationReader(Reading reading, DefaultSelections defaults) {
        this.reading = reading;
        this.where = new WhereReader(reading);
        this.selections = new SelectionReader(reading, defaults, where, new SliceReader(reading, where));
        this.data = new DataReader(reading, where);
    }

    /// What the operation takes.
    static List<String> arguments(WriteOperation operation) {
        return ARGUMENTS.getOrDefault(operation, List.of());
    }

    /// The mutation; null if something is wrong that leaves none, which is then noted.
    @Nullable
    Mutation read(Model model, WriteOperation operation, JsonValue.ObjectValue arguments) {
        reading.arguments(arguments, arguments(operation), Place.ROOT);
        var name = model.name();
        return switch (operation) {
            case CREATE -> new Create(name, made(model, operation, arguments, "data"), selection(model, arguments));
            case CREATE_MANY -> createMany(model, operation, arguments, null);
            case CREATE_MANY_AND_RETURN -> createMany(model, operation, arguments, selection(model, arguments));
            case UPSERT ->
                new Upsert(
                        name,
                        row(model, operation, arguments),
                        made(model, operation, arguments, "create"),
                        changed(model, operation, arguments, "update"),
                        selection(model, arguments));
            case UPDATE ->
                new Update(
                        name,
                        row(model, operation, arguments),
                        changed(model, operation, arguments, "data"),
                        selection(model, arguments));
            case UPDATE_MANY -> updateMany(model, operation, arguments, null);
            case UPDATE_MANY_AND_RETURN -> updateMany(model, operation, arguments, selection(model, arguments));
            case DELETE -> new Delete(name, row(model, operation, arguments), selection(model, arguments));
            case DELETE_MANY -> new DeleteMany(name, rows(model, operation, arguments), limit(arguments));
        };
    }

    private @Nullable Mutation createMany(
            Model model, WriteOperation operation, JsonValue.ObjectValue arguments, @Nullable Selection selection) {
        var rows = required(operation, arguments, "data");
        var table = rows == null
                ? null
                : new TableReader(reading, data).read(model, rows, List.of(), Place.ROOT.member("data"));
        var skip = Reading.present(arguments, "skipDuplicates");
        var skips = skip != null && reading.flag(skip, Place.ROOT.member("skipDuplicates"));
        return table == null ? null : new CreateMany(model.name(), table, skips, selection);
    }

    private Mutation updateMany(
            Model model, WriteOperation operation, JsonValue.ObjectValue arguments, @Nullable Selection selection) {
        var condition = rows(model, operation, arguments);
        var changes = required(operation, arguments, "data");
        var read = changes == null ? RowData.NOTHING : data.fields(model, changes, Place.ROOT.member("data"));
        return new UpdateMany(model.name(), condition, read, limit(arguments), selection);
    }

    private RowData made(Model model, WriteOperation operation, JsonValue.ObjectValue arguments, String member) {
        var given = required(operation, arguments, member);
        return given == null ? RowData.NOTHING : data.made(model, given, List.of(), Place.ROOT.member(member));
    }

    private RowData changed(Model model, WriteOperation operation, JsonValue.ObjectValue arguments, String member) {
        var given = required(operation, arguments, member);
        return given == null ? RowData.NOTHING : data.changed(model, given, Place.ROOT.member(member));
    }

    private NamedRow row(Model model, WriteOperation operation, JsonValue.ObjectValue arguments) {
        var given = required(operation, arguments, "where");
        return given == null ? new NamedRow(Condition.TRUE, null) : data.row(model, given, Place.ROOT.member("where"));
    }

    /// All rows have to be asked for on purpose.
    private Condition rows(Model model, WriteOperation operation, JsonValue.ObjectValue arguments) {
        var given = required(operation, arguments, "where");
        return given == null ? Condition.TRUE : where.read(model, given, Place.ROOT.member("where"));
    }

    private @Nullable JsonValue required(WriteOperation operation, JsonValue.ObjectValue arguments, String name) {
        var given = Reading.present(arguments, name);
        if (given == null) {
            reading.refuseMissing(arguments, name, arguments(operation), Place.ROOT, "is missing");
        }
        return given;
    }

    private @Nullable Amount limit(JsonValue.ObjectValue arguments) {
        var given = Reading.present(arguments, "limit");
        var limit = given == null ? null : reading.whole(given, 0, Integer.MAX_VALUE, Place.ROOT.member("limit"));
        return limit == null ? null : Amount.of(limit);
    }

    private Selection selection(Model model, JsonValue.ObjectValue arguments) {
        return selections.read(model, arguments, Place.ROOT);
    }
}
