package io.refract.plan;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.Related;
import java.util.List;
import java.util.Optional;

/// Plans what becomes of the one row whose key another one holds.
///
/// @param row the one that holds it
record HeldRow(Writer writer, Row row, Relation relation) {
    /// @param settings what the holder is to hold
    /// @param after what has to wait until it does
    void apply(Related related, List<Setting> settings, List<Runnable> after, Guard guard) {
        var target = writer.target(relation);
        var holder = row.model().holder(relation).orElseThrow();
        switch (related) {
            case Related.Make _, Related.Connect _, Related.ConnectOrMake _ ->
                settings.add(new Setting.Reference(holder, writer.rows().referred(relation, related, guard)));
            case Related.Disconnect disconnect -> disconnect(target, disconnect.where(), settings, after, guard);
            case Related.Edit edit -> {
                var found = find(target, edit.where(), Step.Act.UPDATE, Optional.of(ErrorCode.NOT_FOUND), guard);
                after.add(() -> writer.rows().update(found.row(), edit.data(), guard));
            }
            case Related.MakeOrEdit make -> {
                var found = find(target, make.row().where(), Step.Act.UPDATE, Optional.empty(), guard);
                var made = writer.rows().create(target, make.create(), List.of(), guard.ifMissing(found.register()));
                settings.add(new Setting.Reference(
                        holder, new Value.FirstOf(found.row().key(), made.key())));
                after.add(() -> writer.rows().update(found.row(), make.update(), guard.ifFound(found.register())));
            }
            case Related.Remove remove -> {
                requireOptional();
                var found = find(target, remove.where(), Step.Act.DELETE, Optional.of(ErrorCode.NOT_FOUND), guard);
                settings.add(new Setting.ToNull(holder));
                after.add(() -> writer.rows().delete(found.row(), guard));
            }
            case Related.MakeMany _, Related.Replace _, Related.EditMany _, Related.RemoveMany _ ->
                throw new IllegalArgumentException(relation.name() + " leads to one row");
        }
    }

    private void disconnect(Model target, Condition where, List<Setting> settings, List<Runnable> after, Guard guard) {
        requireOptional();
        var nothing = new Setting.ToNull(row.model().holder(relation).orElseThrow());
        if (where.equals(Condition.TRUE)) {
            settings.add(nothing);
        } else {
            var related = new Predicate.Exists(relation, target, writer.condition(target, where));
            var matching = new Row(row.model(), row.key(), Predicate.and(row.isIt(), related));
            after.add(() -> writer.rows().set(matching, List.of(nothing), guard));
        }
    }

    private void requireOptional() {
        if (!row.model().isOptional(relation)) {
            throw Failure.of(
                    ErrorCode.REQUIRED_RELATION,
                    "A " + row.model() + " cannot be without its " + relation.name() + ".");
        }
    }

    private Writer.Search find(
            Model target, Condition where, Step.Act act, Optional<ErrorCode> ifMissing, Guard guard) {
        var rows = Predicate.and(writer.condition(target, where), RelatedRows.belongTo(row, relation));
        return writer.find(target, rows, act, ifMissing, guard);
    }
}
