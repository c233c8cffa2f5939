package io.refract.plan;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Deleted;
import io.refract.query.Mutation;
import io.refract.query.Parameters;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.UpsertMany;
import java.util.List;
import java.util.Optional;

/// Resolves mutations against a catalog.
public final class MutationPlanner {
    private final Catalog catalog;

    public MutationPlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The plan of a mutation's shape.
    ///
    /// @throws io.refract.kernel.Failure `VALIDATION` if a name does not exist or a value does not fit its
    /// field, `P2014` if a relation would be broken that a row needs
    public WritePlan plan(Mutation mutation) {
        var model = catalog.require(mutation.model());
        var resolver = Resolver.withParameters(catalog, Parameters.of(mutation));
        return new Plan(mutation, model, new Writer(resolver)).made();
    }

    /// One plan while it is made.
    private final class Plan {
        private final Mutation mutation;
        private final Model model;
        private final Writer writer;

        private Plan(Mutation mutation, Model model, Writer writer) {
            this.mutation = mutation;
            this.model = model;
            this.writer = writer;
        }

        private WritePlan made() {
            var answer = switch (mutation) {
                case Create create ->
                    row(writer.rows().create(model, create.data(), List.of(), Guard.ALWAYS), create.selection());
                case CreateMany create -> createMany(create);
                case Update update -> {
                    // To change nothing is to change a row all the same, and for those who may.
                    var act = update.data().isEmpty() ? Step.Act.UPDATE : Rows.act(update.data(), model);
                    var row = writer.find(
                            model, writer.condition(model, update.row().where()), act, ErrorCode.NOT_FOUND);
                    writer.rows().update(row, update.data(), Guard.ALWAYS);
                    yield row(row, update.selection());
                }
                case UpdateMany update -> updateMany(update);
                case Upsert upsert -> upsert(upsert);
                case UpsertMany upsert -> upsertMany(upsert);
                case Delete delete -> {
                    var row = writer.find(
                            model, writer.condition(model, delete.row().where()), Step.Act.DELETE, ErrorCode.NOT_FOUND);
                    var read = row(row, delete.selection());
                    writer.rows().delete(row, Guard.ALWAYS);
                    yield read;
                }
                case DeleteMany delete ->
                    writer.rows()
                            .deleteAll(
                                    model,
                                    writer.condition(model, delete.where()),
                                    Optional.ofNullable(delete.limit()).map(writer::amount),
                                    Guard.ALWAYS);
            };
            return writer.plan(mutation.label(), answer);
        }

        private int createMany(CreateMany create) {
            var registers =
                    create.selection() == null || model.hasOneKey() ? List.<Integer>of() : writer.registers(model);
            var made = writer.tables()
                    .insert(
                            model,
                            create.rows(),
                            List.of(),
                            Tables.unless(create.skipDuplicates()),
                            registers,
                            Guard.ALWAYS);
            return create.selection() == null
                    ? writer.last()
                    : rows(
                            model.hasOneKey() ? writer.oneOf(model, made) : writer.noted(model, registers),
                            create.selection());
        }

        private int updateMany(UpdateMany update) {
            var settings = writer.settings(model, update.data().fields());
            var registers = update.selection() == null ? List.<Integer>of() : writer.registers(model);
            writer.add(new Step.Update(
                    model,
                    writer.condition(model, update.where()),
                    false,
                    Step.Act.UPDATE,
                    settings,
                    Optional.ofNullable(update.limit()).map(writer::amount),
                    registers,
                    Optional.empty(),
                    Predicate.TRUE,
                    Predicate.TRUE,
                    Guard.ALWAYS));
            return update.selection() == null
                    ? writer.last()
                    : rows(writer.noted(model, registers), update.selection());
        }

        private int upsert(Upsert upsert) {
            var rows = writer.rows().upsert(model, upsert.row(), upsert.create(), upsert.update(), Guard.ALWAYS);
            rows.forEach(row -> row(row.row(), upsert.selection(), row.when()));
            return writer.last();
        }

        private int upsertMany(UpsertMany upsert) {
            var tables = writer.tables();
            var key = writer.resolver().key(model, upsert.key());
            var rows = tables.upsert(model, upsert.rows(), key, upsert.update());
            if (upsert.selection() == null) {
                return writer.last();
            }
            var all = slice(io.refract.query.Slice.ALL);
            var slice = tables.order(model, upsert.rows(), key)
                    .map(all::orderedFirst)
                    .orElse(all);
            return read(rows, upsert.selection(), slice, Guard.ALWAYS);
        }

        private int row(Row row, Selection selection) {
            return row(row, selection, Guard.ALWAYS);
        }

        private int row(Row row, Selection selection, Guard when) {
            return read(row.isIt(), selection, slice(io.refract.query.Slice.first(1, List.of())), when);
        }

        private int rows(Predicate rows, Selection selection) {
            return read(rows, selection, slice(io.refract.query.Slice.ALL), Guard.ALWAYS);
        }

        private Slice slice(io.refract.query.Slice slice) {
            return new Orders(writer.resolver()).slice(model, slice);
        }

        private int read(Predicate rows, Selection selection, Slice slice, Guard when) {
            var node = new Planner(catalog).node(writer.resolver(), model, selection);
            var shape = new ReadPlan.Rows(slice);
            writer.add(new Step.Read(new ReadPlan(mutation.label(), rows, node, Deleted.EXCLUDED, shape), when));
            return writer.last();
        }
    }
}
