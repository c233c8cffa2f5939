package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.kernel.ErrorCode;
import io.refract.query.Assignment;
import io.refract.query.Condition;
import io.refract.query.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The steps of one plan while it grows.
final class Writer {
    private final Resolver resolver;
    private final Rows rows = new Rows(this);
    private final Tables tables = new Tables(this);
    private final RelatedRows related = new RelatedRows(this);
    private final List<Step> steps = new ArrayList<>();
    private int registers;
    private int made;

    Writer(Resolver resolver) {
        this.resolver = resolver;
    }

    Resolver resolver() {
        return resolver;
    }

    Rows rows() {
        return rows;
    }

    Tables tables() {
        return tables;
    }

    RelatedRows related() {
        return related;
    }

    void add(Step step) {
        steps.add(step);
    }

    /// The place of the last step.
    int last() {
        return steps.size() - 1;
    }

    int register() {
        return registers++;
    }

    /// The place of a key that the server makes.
    int made() {
        return made++;
    }

    WritePlan plan(String label, int answer) {
        return new WritePlan(label, steps, made, answer);
    }

    Predicate condition(Model model, Condition condition) {
        return resolver.condition(model, condition);
    }

    Amount amount(io.refract.query.Amount amount) {
        return resolver.amount(amount);
    }

    Model target(Relation relation) {
        return resolver.catalog().target(relation);
    }

    /// The names of the models whose rows hold keys of such rows, and of those that notice when such a row
    /// goes along.
    Set<String> referring(Model model) {
        return resolver.catalog().models().stream()
                .filter(other -> held(other).anyMatch(model.name()::equals))
                .flatMap(other -> Stream.concat(Stream.of(other.name()), held(other)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The names of the models to whose rows those of a model refer.
    private static Stream<String> held(Model model) {
        return model.relations().stream().filter(model::holds).map(Relation::target);
    }

    Relation relation(Model model, String name) {
        return resolver.relation(model, name);
    }

    /// Finds the one row that must be there.
    Row find(Model model, Predicate rows, Step.Act act, ErrorCode ifMissing) {
        return find(model, rows, act, Optional.of(ifMissing), Guard.ALWAYS).row();
    }

    /// A row that may have been found.
    record Search(int register, Row row) {}

    /// Finds the row that fulfils a predicate.
    Search find(Model model, Predicate rows, Step.Act act, Optional<ErrorCode> ifMissing, Guard guard) {
        var register = register();
        add(new Step.Find(register, model, rows, act, Predicate.TRUE, ifMissing, Optional.empty(), guard));
        return new Search(register, row(model, new Value.Found(register), rows));
    }

    /// Sees to it that no row fulfils a predicate.
    void refuse(Model model, Predicate rows, ErrorCode ifFound, Guard guard) {
        add(new Step.Find(
                register(),
                model,
                rows,
                Step.Act.REFER,
                Predicate.TRUE,
                Optional.empty(),
                Optional.of(ifFound),
                guard));
    }

    /// @param otherwise what tells the row from others if its key has several fields
    Row row(Model model, Value key, Predicate otherwise) {
        return new Row(model, key, model.hasOneKey() ? new Predicate.EqualTo(key(model), key) : otherwise);
    }

    static Field key(Model model) {
        return model.key().fields().getFirst();
    }

    Predicate oneOf(Model model, Value keys) {
        return new Predicate.OneOf(key(model), keys);
    }

    /// Registers for the keys of any number of rows, one for each field of the key.
    List<Integer> registers(Model model) {
        return model.key().fields().stream().map(_ -> register()).toList();
    }

    /// The rows whose keys have been noted.
    Predicate noted(Model model, List<Integer> registers) {
        var fields = model.key().fields();
        var keys = IntStream.range(0, registers.size())
                .<Value>mapToObj(
                        i -> new Value.FoundAll(registers.get(i), fields.get(i).type()))
                .toList();
        return model.hasOneKey() ? oneOf(model, keys.getFirst()) : new Predicate.Keyed(fields, keys);
    }

    /// The settings that assignments ask for.
    List<Setting> settings(Model model, List<Assignment> assignments) {
        var settings = new ArrayList<Setting>();
        for (var assignment : assignments) {
            var field = resolver.written(model, assignment.field());
            settings.add(
                    switch (assignment) {
                        case Assignment.To to -> new Setting.To(field, value(to.value(), model, field));
                        case Assignment.ToNull _ -> new Setting.ToNull(field);
                        case Assignment.Arithmetic by ->
                            new Setting.Arithmetic(field, by.operator(), value(by.value(), model, field));
                        case Assignment.Push push -> new Setting.Push(field, value(push.values(), model, field));
                    });
        }
        return settings;
    }

    private Value value(Operand operand, Model model, Field field) {
        return field.encrypted()
                ? new Value.Encrypted(resolver.position(operand), model.placeOf(field))
                : resolver.value(operand, field.type());
    }
}
