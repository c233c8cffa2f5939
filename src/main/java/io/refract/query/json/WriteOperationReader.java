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
import io.refract.query.UpsertMany;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of one call that writes.
final class WriteOperationReader {
    private static final List<String> SELECTION = List.of("select", "include", "omit");
    private static final Map<WriteOperation, List<String>> ARGUMENTS = Map.of(
            WriteOperation.CREATE, answering("data"),
            WriteOperation.CREATE_MANY, List.of("data", "skipDuplicates"),
            WriteOperation.CREATE_MANY_AND_RETURN, answering("data", "skipDuplicates"),
            WriteOperation.UPSERT, answering("where", "create", "update"),
            WriteOperation.UPSERT_MANY, answering("on", "data", "update"),
            WriteOperation.UPDATE, answering("where", "data"),
            WriteOperation.UPDATE_MANY, List.of("where", "data", "limit"),
            WriteOperation.UPDATE_MANY_AND_RETURN, answering("where", "data", "limit"),
            WriteOperation.DELETE, answering("where"),
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

    /// The arguments of an operation that answers rows.
    private static List<String> answering(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), SELECTION.stream()).toList();
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
            case UPSERT_MANY -> upsertMany(model, operation, arguments);
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

    private @Nullable Mutation upsertMany(Model model, WriteOperation operation, JsonValue.ObjectValue arguments) {
        var reader = new NamedRowsReader(reading, data);
        var on = required(operation, arguments, "on");
        var rows = required(operation, arguments, "data");
        var answers = SELECTION.stream().anyMatch(name -> Reading.present(arguments, name) != null);
        var selection = answers ? selection(model, arguments) : null;
        var key = on == null ? null : reader.key(model, on, Place.ROOT.member("on"));
        var table = rows == null || key == null ? null : reader.rows(model, key, rows, Place.ROOT.member("data"));
        if (table == null || key == null) {
            return null;
        }
        var given = Reading.present(arguments, "update");
        var update = reader.update(model, key, table, given, Place.ROOT.member("update"));
        return new UpsertMany(model.name(), key.name(), table, update, selection);
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
