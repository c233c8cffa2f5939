package io.refract.plan;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.UniqueKey;
import io.refract.kernel.ErrorCode;
import io.refract.query.NamedRow;
import io.refract.query.Related;
import io.refract.query.RowData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Plans what becomes of single rows.
record Rows(Writer writer) {
    /// What is done to a row whose data that is.
    static Step.Act act(RowData data, Model model) {
        return isChanged(data, model) ? Step.Act.UPDATE : Step.Act.REFER;
    }

    /// Whether the row's own state changes: its columns, or which rows are linked with it.
    private static boolean isChanged(RowData data, Model model) {
        return !data.fields().isEmpty()
                || data.related().stream()
                        .anyMatch(related -> model.relation(related.relation())
                                .filter(relation ->
                                        model.holds(relation) || relation.join() instanceof Relation.Through)
                                .isPresent());
    }

    /// Makes a row and what belongs to it.
    ///
    /// @param known what follows from how the row is reached
    Row create(Model model, RowData data, List<Setting> known, Guard guard) {
        return create(model, data, known, Optional.empty(), OptionalInt.empty(), guard);
    }

    /// The same. If somebody else makes another one with the same value of a key at the same moment, all begins anew.
    Row createOnly(Model model, RowData data, List<Setting> known, Optional<UniqueKey> key, Guard guard) {
        var row = createUnlessThere(model, data, known, key, guard);
        if (key.isPresent() && data.related().isEmpty()) {
            again(row, guard);
        }
        return row;
    }

    /// Somebody else has made the row meanwhile.
    private void again(Row row, Guard guard) {
        writer.find(row.model(), row.isIt(), Step.Act.OWN, Optional.of(ErrorCode.WRITE_CONFLICT), guard);
    }

    private Row create(
            Model model,
            RowData data,
            List<Setting> known,
            Optional<Step.Unless> unless,
            OptionalInt register,
            Guard guard) {
        var key = model.hasOneKey() ? Optional.of(new Value.Made(writer.made())) : Optional.<Value.Made>empty();
        var settings = new ArrayList<Setting>();
        key.ifPresent(made -> settings.add(new Setting.To(Writer.key(model), made)));
        settings.addAll(known);
        settings.addAll(writer.settings(model, data.fields()));
        for (var related : data.related()) {
            var relation = writer.relation(model, related.relation());
            if (model.holds(relation)) {
                settings.add(new Setting.Reference(
                        model.holder(relation).orElseThrow(), referred(relation, related, guard)));
            }
        }
        settings.addAll(initial(model, settings));
        writer.add(new Step.Insert(model, settings, unless, register, guard));
        var row = writer.row(model, key.<Value>map(made -> made).orElse(new Value.Now()), keyOf(model, settings));
        if (unless.isPresent() && !data.related().isEmpty()) {
            // All begins anew, as what belongs to it would belong to nothing.
            again(row, guard);
        }
        for (var related : data.related()) {
            if (!model.holds(writer.relation(model, related.relation()))) {
                writer.related().apply(row, related, guard);
            }
        }
        return row;
    }

    /// The key of a row that another one is to refer to: one that is made, or one that may be there already.
    Value referred(Relation relation, Related related, Guard guard) {
        var target = writer.target(relation);
        return switch (related) {
            case Related.Make make ->
                create(target, make.data(), List.of(), guard).key();
            case Related.Connect connect ->
                writer.find(
                                target,
                                writer.condition(target, connect.where()),
                                Step.Act.REFER,
                                Optional.of(ErrorCode.NOT_FOUND),
                                guard)
                        .row()
                        .key();
            case Related.ConnectOrMake connect ->
                findOrCreate(target, connect.row(), connect.data(), List.of(), guard)
                        .key();
            case Related.MakeMany _,
                    Related.Disconnect _,
                    Related.Replace _,
                    Related.Edit _,
                    Related.EditMany _,
                    Related.MakeOrEdit _,
                    Related.Remove _,
                    Related.RemoveMany _ ->
                throw new IllegalArgumentException("what is done to a related row needs one");
        };
    }

    /// What a new row gets where nobody says otherwise.
    static List<Setting> initial(Model model, List<Setting> given) {
        var settings = new ArrayList<Setting>();
        for (var field : model.fields()) {
            if (given.stream().noneMatch(setting -> setting.field().equals(field))) {
                Value.initial(field).ifPresent(value -> settings.add(new Setting.To(field, value)));
            }
        }
        return settings;
    }

    private static Predicate keyOf(Model model, List<Setting> settings) {
        return settings.stream()
                .filter(setting -> model.key().fields().contains(setting.field()))
                .<Predicate>map(setting -> new Predicate.EqualTo(setting.field(), value(setting)))
                .reduce(Predicate.TRUE, Predicate::and);
    }

    private static Value value(Setting setting) {
        return switch (setting) {
            case Setting.To to -> to.value();
            case Setting.Reference to -> to.value();
            case Setting.ToNull _, Setting.Arithmetic _, Setting.Push _ ->
                throw new IllegalArgumentException("a key is given");
        };
    }

    /// The row of a key, which is made if there is none. Whoever makes it at the same moment makes it for
    /// both.
    Row findOrCreate(Model model, NamedRow named, RowData data, List<Setting> known, Guard guard) {
        var rows = writer.condition(model, named.where());
        var found = writer.find(model, rows, Step.Act.REFER, Optional.empty(), guard);
        var key = key(model, named);
        var made = createUnlessThere(model, data, known, key, guard.ifMissing(found.register()));
        if (key.isEmpty()) {
            return either(model, found.row().key(), made.key());
        }
        var again = writer.find(
                model,
                rows,
                Step.Act.REFER,
                Optional.of(ErrorCode.UNIQUE_CONSTRAINT),
                guard.ifMissing(found.register()));
        return either(model, found.row().key(), again.row().key());
    }

    private Row createUnlessThere(
            Model model, RowData data, List<Setting> known, Optional<UniqueKey> key, Guard guard) {
        return create(model, data, known, key.map(Step.Unless::by), OptionalInt.empty(), guard);
    }

    /// The row of the first of two keys that there is.
    private static Row either(Model model, Value one, Value other) {
        var key = new Value.FirstOf(one, other);
        return new Row(model, key, new Predicate.EqualTo(Writer.key(model), key));
    }

    private Optional<UniqueKey> key(Model model, NamedRow named) {
        return model.uniqueKeys().stream()
                .filter(key -> key.name().equals(named.key()))
                .filter(key -> !(model.hasOneKey() && key.equals(model.key())))
                .findFirst();
    }

    /// One of the rows that an upsert may have come to.
    ///
    /// @param when it is that one
    record Upserted(Row row, Guard when) {}

    /// Changes the row of a key, or makes it.
    ///
    /// Whoever makes it at the same moment comes first: then it is changed.
    List<Upserted> upsert(Model model, NamedRow named, RowData create, RowData update, Guard guard) {
        var rows = writer.condition(model, named.where());
        var act = act(update, model);
        var found = writer.find(model, rows, act, Optional.empty(), guard);
        var key = key(model, named);
        var missing = guard.ifMissing(found.register());
        if (key.isEmpty()) {
            var made = create(model, create, List.of(), missing);
            var there = guard.ifFound(found.register());
            update(found.row(), update, there);
            return model.hasOneKey()
                    ? List.of(new Upserted(either(model, found.row().key(), made.key()), guard))
                    : List.of(new Upserted(found.row(), there), new Upserted(made, missing));
        }
        if (!model.hasOneKey()) {
            return upsert(found.row(), rows, key.get(), create, update, missing, guard);
        }
        var made = createUnlessThere(model, create, List.of(), key, missing);
        var own = writer.find(model, made.isIt(), Step.Act.OWN, Optional.empty(), missing);
        var others = writer.find(
                model, rows, act, Optional.of(ErrorCode.UNIQUE_CONSTRAINT), missing.ifMissing(own.register()));
        var changed = either(model, found.row().key(), others.row().key());
        update(changed, update, guard.ifMissing(own.register()));
        return List.of(new Upserted(either(model, changed.key(), own.row().key()), guard));
    }

    /// The same where no key is made: what is found afterwards may be one's own row or that of another.
    private List<Upserted> upsert(
            Row row, Predicate rows, UniqueKey key, RowData create, RowData update, Guard missing, Guard guard) {
        var register = writer.register();
        var unless = Optional.of(Step.Unless.by(key));
        var made = create(row.model(), create, List.of(), unless, OptionalInt.of(register), missing);
        var act = act(update, row.model());
        writer.find(row.model(), rows, act, Optional.of(ErrorCode.UNIQUE_CONSTRAINT), missing.ifMissing(register));
        var there = guard.ifMissing(register);
        update(row, update, there);
        return List.of(new Upserted(row, there), new Upserted(made, guard.ifFound(register)));
    }

    /// Changes a row that has been found, and what belongs to it.
    void update(Row row, RowData data, Guard guard) {
        var model = row.model();
        var settings = new ArrayList<>(writer.settings(model, data.fields()));
        var after = new ArrayList<Runnable>();
        for (var related : data.related()) {
            var relation = writer.relation(model, related.relation());
            if (model.holds(relation)) {
                new HeldRow(writer, row, relation).apply(related, settings, after, guard);
            }
        }
        if (!settings.isEmpty()) {
            set(row, settings, guard);
        }
        after.forEach(Runnable::run);
        for (var related : data.related()) {
            if (!model.holds(writer.relation(model, related.relation()))) {
                writer.related().apply(row, related, guard);
            }
        }
    }

    void set(Row row, List<Setting> settings, Guard guard) {
        writer.add(new Step.Update(row.model(), row.isIt(), true, Step.Act.UPDATE, settings, Optional.empty(), guard));
    }

    /// Deletes a row that has been found.
    void delete(Row row, Guard guard) {
        deleteAll(row.model(), row.isIt(), true, Optional.empty(), guard);
    }

    /// Deletes rows, softly where the model has that.
    ///
    /// @return the place of the step
    int deleteAll(Model model, Predicate rows, Optional<Amount> limit, Guard guard) {
        return deleteAll(model, rows, false, limit, guard);
    }

    private int deleteAll(Model model, Predicate rows, boolean found, Optional<Amount> limit, Guard guard) {
        writer.add(model.softDelete()
                .<Step>map(field -> new Step.Update(
                        model,
                        rows,
                        found,
                        Step.Act.DELETE,
                        List.of(new Setting.To(field, new Value.Now())),
                        limit,
                        guard))
                .orElseGet(() ->
                        new Step.Delete(model, rows, found, limit, Predicate.TRUE, writer.referring(model), guard)));
        return writer.last();
    }
}
