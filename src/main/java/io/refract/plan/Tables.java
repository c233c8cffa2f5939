package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.query.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans the making of many rows at once.
record Tables(Writer writer) {
    /// @param known what follows from how the rows are reached
    /// @param registers note the keys of the rows, one for each field of the key; empty if nobody asks
    /// @return the keys of the rows, where the server makes them
    Value insert(
            Model model,
            RowTable rows,
            List<Setting> known,
            boolean skipDuplicates,
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
        writer.add(new Step.InsertTable(model, columns, constants, skipDuplicates, registers, guard));
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
