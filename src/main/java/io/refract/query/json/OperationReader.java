package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.query.Aggregate;
import io.refract.query.Aggregate.Form;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.Figure;
import io.refract.query.FindRows;
import io.refract.query.Query;
import io.refract.query.Slice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the arguments of one call.
final class OperationReader {
    /// What rows of any number take: they are read anew each time, and begin to go out before all are known.
    private static final List<String> ENDLESS =
            List.of("where", "orderBy", "cursor", "take", "skip", "distinct", "select", "include", "omit");

    /// What each operation takes.
    private static final Map<Operation, List<String>> ARGUMENTS = Map.of(
            Operation.FIND_UNIQUE, List.of("where", "select", "include", "omit", "lock", "cache", "explain"),
            Operation.FIND_FIRST, rows(),
            Operation.FIND_MANY, rows(),
            Operation.COUNT,
                    List.of("where", "orderBy", "cursor", "take", "skip", "select", "estimated", "cache", "explain"),
            Operation.EXISTS, List.of("where", "cache", "explain"),
            Operation.AGGREGATE,
                    List.of(
                            "where", "orderBy", "cursor", "take", "skip", "_count", "_avg", "_sum", "_min", "_max",
                            "cache", "explain"),
            Operation.GROUP_BY,
                    List.of(
                            "by",
                            "timeZone",
                            "fill",
                            "where",
                            "having",
                            "orderBy",
                            "take",
                            "skip",
                            "_count",
                            "_avg",
                            "_sum",
                            "_min",
                            "_max",
                            "cache",
                            "explain"));

    private final Reading reading;
    private final WhereReader where;
    private final SliceReader slices;
    private final SelectionReader selections;

    OperationReader(Reading reading, DefaultSelections defaults) {
        this.reading = reading;
        this.where = new WhereReader(reading);
        this.slices = new SliceReader(reading, where);
        this.selections = new SelectionReader(reading, defaults, where, slices);
    }

    private static List<String> rows() {
        return Stream.concat(ENDLESS.stream(), Stream.of("lock", "cache", "explain"))
                .toList();
    }

    /// The query; null if something is wrong that leaves none, which is then noted.
    @Nullable
    Query read(Model model, Operation operation, JsonValue.ObjectValue arguments) {
        reading.arguments(arguments, arguments(operation), Place.ROOT);
        return switch (operation) {
            case FIND_UNIQUE -> unique(model, arguments);
            case FIND_FIRST -> rows(model, FindRows.Form.FIRST, arguments, slices.first(model, arguments, Place.ROOT));
            case FIND_MANY -> rows(model, FindRows.Form.LIST, arguments, slices.list(model, arguments, Place.ROOT));
            case COUNT -> count(model, arguments);
            case EXISTS ->
                new Aggregate(model.name(), Form.EXISTS, where(model, arguments), Slice.ALL, List.of(Figure.ROWS));
            case AGGREGATE -> aggregate(model, arguments);
            case GROUP_BY -> new GroupReader(reading, where, slices).read(model, arguments);
        };
    }

    /// Any number of rows; arguments as of [Operation#FIND_MANY].
    ///
    /// @param mostToGive how many rows at most the client has to limit them to; empty if it need not
    FindRows endless(Model model, JsonValue.ObjectValue arguments, OptionalInt mostToGive) {
        reading.arguments(arguments, ENDLESS, Place.ROOT);
        var slice = slices.endless(model, arguments, mostToGive, Place.ROOT);
        return rows(model, FindRows.Form.LIST, arguments, slice);
    }

    /// What the operation takes.
    static List<String> arguments(Operation operation) {
        return ARGUMENTS.getOrDefault(operation, List.of());
    }

    private Query unique(Model model, JsonValue.ObjectValue arguments) {
        var given = arguments.find("where");
        var condition = given == null && reading.isMisspelt(arguments, "where", arguments(Operation.FIND_UNIQUE))
                ? Condition.TRUE
                : where.unique(model, given == null ? JsonValue.ObjectValue.EMPTY : given, Place.ROOT.member("where"));
        return rows(model, FindRows.Form.UNIQUE, condition, Slice.first(1, List.of()), arguments);
    }

    private FindRows rows(Model model, FindRows.Form form, JsonValue.ObjectValue arguments, Slice slice) {
        return rows(model, form, where(model, arguments), slice, arguments);
    }

    private FindRows rows(
            Model model, FindRows.Form form, Condition condition, Slice slice, JsonValue.ObjectValue arguments) {
        var selection = selections.read(model, arguments, Place.ROOT);
        var lock = Locks.read(reading, arguments);
        return new FindRows(model.name(), form, condition, slice, selection, Deleted.EXCLUDED, lock);
    }

    private Condition where(Model model, JsonValue.ObjectValue arguments) {
        return where.read(model, Reading.present(arguments, "where"), Place.ROOT.member("where"));
    }

    private @Nullable Query count(Model model, JsonValue.ObjectValue arguments) {
        var select = Reading.present(arguments, "select");
        if (select != null && JsonValue.TRUE.equals(arguments.find("estimated"))) {
            reading.refuse(Place.ROOT.member("estimated"), "Exclusive", "cannot stand beside select");
        }
        var figures = select == null
                ? List.of(Figure.ROWS)
                : new FigureReader(reading).counts(model, select, Place.ROOT.member("select"));
        var number = figures.equals(List.of(Figure.ROWS));
        return figures(model, number ? Form.NUMBER : Form.COUNTS, arguments, figures);
    }

    private @Nullable Query aggregate(Model model, JsonValue.ObjectValue arguments) {
        var noted = reading.noted();
        var figures = new FigureReader(reading).figures(model, arguments, Place.ROOT);
        var misspelt = FigureReader.FUNCTIONS.stream()
                .anyMatch(function -> reading.isMisspelt(arguments, function, arguments(Operation.AGGREGATE)));
        if (figures.isEmpty() && reading.noted() == noted && !misspelt) {
            reading.refuse(
                    Place.ROOT.member("_count"),
                    "Required",
                    "give at least one of " + String.join(", ", FigureReader.FUNCTIONS));
        }
        return figures(model, Form.OBJECT, arguments, figures);
    }

    private @Nullable Query figures(Model model, Form form, JsonValue.ObjectValue arguments, List<Figure> figures) {
        var condition = where(model, arguments);
        var slice = slices.figures(model, arguments, Place.ROOT);
        return figures.isEmpty() ? null : new Aggregate(model.name(), form, condition, slice, figures);
    }
}
