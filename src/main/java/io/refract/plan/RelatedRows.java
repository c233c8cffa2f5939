package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.Parameter;
import io.refract.query.Related;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Plans what becomes of rows that refer to another one, or are linked with it by a join table.
record RelatedRows(Writer writer) {
    /// What the rows fulfil that a relation leads to.
    static Predicate belongTo(Row row, Relation relation) {
        var back = switch (relation.join()) {
            case Relation.Direct join -> new Relation.Direct(join.targetColumn(), join.localColumn());
            case Relation.Through join ->
                new Relation.Through(
                        join.table(), join.targetColumn(), join.farColumn(), join.nearColumn(), join.localColumn());
        };
        var inverse = new Relation(relation.name(), row.model().name(), true, back);
        return new Predicate.Exists(inverse, row.model(), row.isIt());
    }

    void apply(Row row, Related related, Guard guard) {
        var relation = writer.relation(row.model(), related.relation());
        var target = writer.target(relation);
        var ties = ties(row, relation, target);
        switch (related) {
            case Related.Make make -> ties.make(make, guard);
            case Related.MakeMany make -> ties.makeMany(make, guard);
            case Related.Connect connect ->
                ties.connect(writer.condition(target, connect.where()), count(connect.count()), guard);
            case Related.ConnectOrMake connect -> ties.connectOrMake(connect, guard);
            case Related.Disconnect disconnect -> ties.disconnect(writer.condition(target, disconnect.where()), guard);
            case Related.Replace replace -> {
                var rows = writer.condition(target, replace.where());
                ties.disconnectOthers(rows, guard);
                if (!rows.equals(Predicate.FALSE)) {
                    ties.connect(rows, count(replace.count()), guard);
                }
            }
            case Related.Edit edit -> {
                var act = Rows.act(edit.data(), target);
                var found = find(ties, edit.where(), act, Optional.of(ErrorCode.NOT_FOUND), guard);
                writer.rows().update(found.row(), edit.data(), guard);
            }
            case Related.EditMany edit -> editMany(ties, edit, guard);
            case Related.MakeOrEdit make -> {
                var act = Rows.act(make.update(), target);
                var found = find(ties, make.row().where(), act, Optional.empty(), guard);
                ties.makeMissing(new Related.Make(relation.name(), make.create()), guard.ifMissing(found.register()));
                writer.rows().update(found.row(), make.update(), guard.ifFound(found.register()));
            }
            case Related.Remove remove -> {
                var missing = relation.many() ? ErrorCode.NOT_CONNECTED : ErrorCode.NOT_FOUND;
                var found = find(ties, remove.where(), Step.Act.DELETE, Optional.of(missing), guard);
                writer.rows().delete(found.row(), guard);
            }
            case Related.RemoveMany remove ->
                writer.rows().deleteAll(target, ties.theirs(remove.where()), Optional.empty(), guard);
        }
    }

    private Value count(Parameter count) {
        return writer.resolver().value(count, ScalarType.INTEGER);
    }

    private Writer.Search find(Ties ties, Condition where, Step.Act act, Optional<ErrorCode> ifMissing, Guard guard) {
        return writer.find(ties.target(), ties.theirs(where), act, ifMissing, guard);
    }

    private void editMany(Ties ties, Related.EditMany edit, Guard guard) {
        var settings = writer.settings(ties.target(), edit.data().fields());
        if (!settings.isEmpty()) {
            writer.add(new Step.Update(
                    ties.target(),
                    ties.theirs(edit.where()),
                    false,
                    Step.Act.UPDATE,
                    settings,
                    Optional.empty(),
                    guard));
        }
    }

    private Ties ties(Row row, Relation relation, Model target) {
        return switch (relation.join()) {
            case Relation.Direct join ->
                new References(
                        writer,
                        row,
                        relation,
                        target,
                        target.ofColumn(join.targetColumn()).orElseThrow());
            case Relation.Through join -> {
                var table = writer.resolver()
                        .catalog()
                        .ofTable(join.table())
                        .orElseThrow(() -> new IllegalArgumentException(join.table() + " is no model"));
                yield new Links(
                        writer,
                        row,
                        relation,
                        target,
                        table,
                        table.ofColumn(join.nearColumn()).orElseThrow(),
                        table.ofColumn(join.farColumn()).orElseThrow());
            }
        };
    }

    /// How rows are tied to another one.
    sealed interface Ties {
        Writer writer();

        Row row();

        Relation relation();

        Model target();

        void make(Related.Make make, Guard guard);

        /// The same, where none was found.
        default void makeMissing(Related.Make make, Guard guard) {
            make(make, guard);
        }

        void makeMany(Related.MakeMany make, Guard guard);

        void connect(Predicate rows, Value expected, Guard guard);

        void connectOrMake(Related.ConnectOrMake connect, Guard guard);

        void disconnect(Predicate rows, Guard guard);

        void disconnectOthers(Predicate kept, Guard guard);

        /// Those of the rows that are tied to it.
        default Predicate theirs(Condition where) {
            return Predicate.and(writer().condition(target(), where), belongTo(row(), relation()));
        }
    }

    /// Rows that hold the other's key.
    record References(Writer writer, Row row, Relation relation, Model target, Field holder) implements Ties {
        private Setting tie() {
            return new Setting.Reference(holder, row.key());
        }

        private Predicate tied() {
            return new Predicate.EqualTo(holder, row.key());
        }

        @Override
        public Predicate theirs(Condition where) {
            return Predicate.and(tied(), writer.condition(target, where));
        }

        /// The only one takes the place of another, which has to go first.
        @Override
        public void make(Related.Make make, Guard guard) {
            if (isOnly()) {
                disconnectOthers(Predicate.FALSE, guard);
            }
            makeMissing(make, guard);
        }

        @Override
        public void makeMissing(Related.Make make, Guard guard) {
            var only = target.uniqueKeys().stream()
                    .filter(key -> isOnly() && key.fields().equals(List.of(holder)))
                    .findFirst();
            writer.rows().createOnly(target, make.data(), List.of(tie()), only, guard);
        }

        /// Whether there may be one already, and no other beside it.
        private boolean isOnly() {
            return !relation.many() && !(row.key() instanceof Value.Made);
        }

        @Override
        public void makeMany(Related.MakeMany make, Guard guard) {
            writer.tables()
                    .insert(
                            target,
                            make.rows(),
                            List.of(tie()),
                            Tables.unless(make.skipDuplicates()),
                            List.of(),
                            guard);
        }

        @Override
        public void connect(Predicate rows, Value expected, Guard guard) {
            update(rows, tie(), Optional.of(expected), guard);
        }

        private void update(Predicate rows, Setting setting, Optional<Value> expected, Guard guard) {
            writer.add(new Step.Update(
                    target,
                    rows,
                    false,
                    Step.Act.UPDATE,
                    List.of(setting),
                    Optional.empty(),
                    List.of(),
                    expected,
                    Predicate.TRUE,
                    Predicate.TRUE,
                    guard));
        }

        @Override
        public void connectOrMake(Related.ConnectOrMake connect, Guard guard) {
            var found = writer.rows().findOrCreate(target, connect.row(), connect.data(), List.of(tie()), guard);
            var elsewhere = new Predicate.Any(List.of(new Predicate.Absent(holder), new Predicate.Not(tied())));
            update(Predicate.and(found.isIt(), elsewhere), tie(), Optional.empty(), guard);
        }

        @Override
        public void disconnect(Predicate rows, Guard guard) {
            if (holder.required()) {
                throw needed();
            }
            update(Predicate.and(tied(), rows), new Setting.ToNull(holder), Optional.empty(), guard);
        }

        @Override
        public void disconnectOthers(Predicate kept, Guard guard) {
            var others = Predicate.and(tied(), Certainty.unproven(kept));
            if (holder.required()) {
                writer.refuse(target, others, ErrorCode.REQUIRED_RELATION, guard);
            } else {
                update(others, new Setting.ToNull(holder), Optional.empty(), guard);
            }
        }

        private Failure needed() {
            return Failure.of(
                    ErrorCode.REQUIRED_RELATION,
                    "A " + target + " cannot be without what " + holder.name() + " refers to.");
        }
    }

    /// Rows that a join table links with the other.
    ///
    /// @param table the join table, with the fields that refer to the one and to the others
    record Links(Writer writer, Row row, Relation relation, Model target, Model table, Field near, Field far)
            implements Ties {
        private Setting nearSide() {
            return new Setting.Reference(near, row.key());
        }

        @Override
        public void make(Related.Make make, Guard guard) {
            link(writer.rows().create(target, make.data(), List.of(), guard), guard);
        }

        private void link(Row other, Guard guard) {
            writer.add(new Step.Insert(
                    table,
                    List.of(nearSide(), new Setting.Reference(far, other.key())),
                    Optional.of(Step.Unless.ANY),
                    OptionalInt.empty(),
                    guard));
        }

        @Override
        public void makeMany(Related.MakeMany make, Guard guard) {
            throw Failure.validation(relation.name() + ".createMany", "Unsupported", "make the rows one by one");
        }

        @Override
        public void connect(Predicate rows, Value expected, Guard guard) {
            writer.add(new Step.Link(table, List.of(nearSide()), far, target, rows, expected, Predicate.TRUE, guard));
        }

        @Override
        public void connectOrMake(Related.ConnectOrMake connect, Guard guard) {
            link(writer.rows().findOrCreate(target, connect.row(), connect.data(), List.of(), guard), guard);
        }

        @Override
        public void disconnect(Predicate rows, Guard guard) {
            unlink(toTarget(rows), guard);
        }

        @Override
        public void disconnectOthers(Predicate kept, Guard guard) {
            unlink(new Predicate.Not(toTarget(kept)), guard);
        }

        private Predicate toTarget(Predicate rows) {
            var join = (Relation.Through) relation.join();
            var onward = new Relation(
                    relation.name(), target.name(), false, new Relation.Direct(join.farColumn(), join.targetColumn()));
            return new Predicate.Exists(onward, target, rows);
        }

        private void unlink(Predicate links, Guard guard) {
            writer.add(new Step.Delete(
                    table,
                    Predicate.and(new Predicate.EqualTo(near, row.key()), links),
                    false,
                    Optional.empty(),
                    Predicate.TRUE,
                    Set.of(),
                    guard));
        }
    }
}
