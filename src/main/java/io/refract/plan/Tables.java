package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.UniqueKey;
import io.refract.query.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans the making of many rows at once.
record Tables(Writer writer) {
    /// What keeps one of many rows from being made.
    ///
    /// @param skipDuplicates whether rows are left out that a unique key refuses
    static Optional<Step.Unless> unless(boolean skipDuplicates) {
        return skipDuplicates ? Optional.of(Step.Unless.ANY) : Optional.empty();
    }

    /// @param known what follows from how the rows are reached
    /// @param unless what keeps one of them from being made; empty for nothing, so that it is a failure
    /// @param registers note the keys of the rows, one for each field of the key; empty if nobody asks
    /// @return the keys of the rows, where the server makes them
    Value insert(
            Model model,
            RowTable rows,
            List<Setting> known,
            Optional<Step.Unless> unless,
            List<Integer> registers,
            Guard guard) {
        return insert(model, rows, known, unless, Optional.empty(), registers, guard);
    }

    /// Makes those that are not there by a key; those that are take over some fields, or stay as they are.
    ///
    /// @return what the rows fulfil afterwards
    Predicate upsert(Model model, RowTable rows, UniqueKey key, List<String> update) {
        var fields = update.stream()
                .filter(name -> column(rows, name).isPresent())
                .map(name -> writer.resolver().written(model, name))
                .toList();
        var expected = new Value.Input(writer.resolver().position(rows.size()), ScalarType.INTEGER);
        var renewal =
                fields.isEmpty() ? Optional.<Step.Renewal>empty() : Optional.of(new Step.Renewal(fields, expected));
        insert(model, rows, List.of(), Optional.of(Step.Unless.by(key)), renewal, List.of(), Guard.ALWAYS);
        return named(model, rows, key);
    }

    /// The rows that the values of a key name; a field that none of them gives is filled with the caller.
    private Predicate named(Model model, RowTable rows, UniqueKey key) {
        var given = given(rows, key);
        var callers = key.fields().stream()
                .filter(field -> !given.contains(field))
                .map(field -> field.writing().callers()
                        ? new Predicate.EqualTo(field, new Value.CallerId())
                        : Predicate.FALSE)
                .reduce(Predicate.TRUE, Predicate::and);
        var values = values(model, rows, given);
        return Predicate.and(
                callers,
                switch (given.size()) {
                    case 0 -> Predicate.TRUE;
                    case 1 ->
                        key.ignoreCase()
                                ? new Predicate.OneOfIgnoringCase(given.getFirst(), (Value.InputList) values.getFirst())
                                : new Predicate.OneOf(given.getFirst(), values.getFirst());
                    default -> new Predicate.Keyed(given, values);
                });
    }

    /// The order in which the rows are given; empty if there is but one.
    Optional<SortKey> order(Model model, RowTable rows, UniqueKey key) {
        var given = given(rows, key);
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new SortKey.ByPlace(given, key.ignoreCase(), values(model, rows, given)));
    }

    private static List<Field> given(RowTable rows, UniqueKey key) {
        return key.fields().stream()
                .filter(field -> column(rows, field.name()).isPresent())
                .toList();
    }

    private List<Value> values(Model model, RowTable rows, List<Field> fields) {
        return fields.stream()
                .map(field -> values(
                        model,
                        field,
                        writer.resolver()
                                .position(
                                        column(rows, field.name()).orElseThrow().values())))
                .toList();
    }

    private static Optional<RowTable.Column> column(RowTable rows, String field) {
        return rows.columns().stream()
                .filter(column -> column.field().equals(field))
                .findFirst();
    }

    private Value insert(
            Model model,
            RowTable rows,
            List<Setting> known,
            Optional<Step.Unless> unless,
            Optional<Step.Renewal> renewal,
            List<Integer> registers,
            Guard guard) {
        var keys = new Value.MadeMany(writer.made(), writer.resolver().position(rows.size()));
        var columns = new ArrayList<Step.Column>();
        if (model.hasOneKey()) {
            columns.add(new Step.Column(Writer.key(model), keys, Optional.empty()));
        } else if (rows.columns().isEmpty()) {
            columns.add(new Step.Column(anyUnknown(model, known), keys, Optional.empty()));
        }
        var given = new ArrayList<Setting>(known);
        for (var column : rows.columns()) {
            var field = writer.resolver().written(model, column.field());
            var values = values(model, field, writer.resolver().position(column.values()));
            var which = Optional.ofNullable(column.given())
                    .<Value>map(flags -> new Value.InputList(writer.resolver().position(flags), ScalarType.BOOLEAN));
            columns.add(new Step.Column(field, values, which));
            given.add(new Setting.ToNull(field));
        }
        var constants = new ArrayList<>(known);
        constants.addAll(Rows.initial(model, given));
        writer.add(new Step.InsertTable(model, columns, constants, unless, renewal, registers, guard));
        return keys;
    }

    /// A column for no rows at all: rows without one would have no key.
    private static Field anyUnknown(Model model, List<Setting> known) {
        return model.key().fields().stream()
                .filter(field ->
                        known.stream().noneMatch(setting -> setting.field().equals(field)))
                .findFirst()
                .orElseThrow();
    }

    private static Value values(Model model, Field field, int position) {
        return field.encrypted()
                ? new Value.EncryptedList(position, model.placeOf(field))
                : new Value.InputList(position, field.type());
    }
}
