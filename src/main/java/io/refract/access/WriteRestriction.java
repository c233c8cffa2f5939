package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.plan.WritePlan;
import io.refract.query.Deleted;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One rewriting of a write by the rules of the models that it touches: it finds only what the caller may
/// see, and writes only what the caller may write.
final class WriteRestriction {
    private final Function<Model, ModelRules> rules;
    private final Conditions conditions;
    private final Restriction reads;
    private final boolean trusted;

    /// @param trusted whether even what nobody may write later is written, as by the program itself
    WriteRestriction(Function<Model, ModelRules> rules, boolean trusted) {
        this.rules = rules;
        this.conditions = new Conditions(rules);
        this.reads = new Restriction(rules);
        this.trusted = trusted;
    }

    WritePlan restrict(WritePlan plan) {
        var made = new MadeRows(plan.steps());
        return plan.with(plan.steps().stream().map(step -> step(step, made)).toList());
    }

    private Step step(Step step, MadeRows made) {
        return switch (step) {
            case Step.Find find -> find(find);
            case Step.Insert insert -> {
                checkMade(insert.model(), insert.settings());
                var asked = made.asked(creatable(insert.model()), insert.settings(), insert.guard());
                yield new Step.Insert(
                        insert.model(),
                        insert.settings(),
                        insert.unless(),
                        insert.register(),
                        asked,
                        Foreseen.of(asked, insert),
                        insert.guard());
            }
            case Step.InsertTable insert -> insertTable(insert, made);
            case Step.Link link ->
                new Step.Link(
                        link.model(),
                        link.settings(),
                        link.far(),
                        link.target(),
                        conditions.liveRows(link.target(), link.others()),
                        link.expected(),
                        made.asked(creatable(link.model()), link.settings(), link.guard()),
                        link.guard());
            case Step.Update update -> update(update);
            case Step.Delete delete ->
                new Step.Delete(
                        delete.model(),
                        delete.found() ? delete.rows() : conditions.liveRows(delete.model(), delete.rows()),
                        delete.found(),
                        delete.limit(),
                        delete.found()
                                ? Predicate.TRUE
                                : possible(
                                        delete.model(), writes(delete.model()).deletable()),
                        delete.referring(),
                        delete.guard());
            case Step.Read read -> new Step.Read(reads.restrict(read.plan()), read.guard());
        };
    }

    private Step find(Step.Find find) {
        if (find.act() == Step.Act.OWN) {
            return find;
        }
        var writes = writes(find.model());
        return new Step.Find(
                find.register(),
                find.model(),
                conditions.liveRows(find.model(), find.rows()),
                find.act(),
                switch (find.act()) {
                    case OWN, REFER -> Predicate.TRUE;
                    case UPDATE -> possible(find.model(), writes.changeable());
                    case DELETE -> possible(find.model(), writes.deletable());
                },
                find.ifMissing(),
                find.ifFound(),
                find.guard());
    }

    private Step insertTable(Step.InsertTable insert, MadeRows made) {
        var model = insert.model();
        for (var column : insert.columns()) {
            if (!(column.values() instanceof Value.MadeMany)) {
                checkGiven(model, column.field(), column.field().writing().atCreation());
            }
        }
        checkMade(model, insert.constants());
        var asked = Predicate.and(
                made.asked(creatable(model), insert.constants(), insert.guard()),
                rules.apply(model).visible(Deleted.EXCLUDED));
        return new Step.InsertTable(
                model,
                insert.columns(),
                insert.constants(),
                insert.unless(),
                insert.renewal().map(renewal -> renewal(model, renewal)),
                insert.registers(),
                asked,
                Foreseen.of(asked, insert),
                insert.guard());
    }

    private Step.Renewal renewal(Model model, Step.Renewal renewal) {
        renewal.fields()
                .forEach(field -> checkGiven(model, field, field.writing().later()));
        var changeable = possible(model, writes(model).changeable());
        var seen = rules.apply(model).visible(Deleted.EXCLUDED);
        return new Step.Renewal(
                renewal.fields(), renewal.expected(), seen, changeable, kept(changeable, seen, renewal.fields()));
    }

    /// What of the rules has to be asked again of a row that has been changed.
    private static Predicate kept(Predicate changeable, Predicate seen, List<Field> changed) {
        var rule = Predicate.and(changeable, seen);
        return Mentions.anyOf(rule, changed) ? rule : Predicate.TRUE;
    }

    private Step update(Step.Update update) {
        var model = update.model();
        var changes = update.act() == Step.Act.UPDATE;
        if (changes) {
            update.settings().forEach(setting -> checkChanged(model, setting));
        }
        var permitted = possible(
                model, changes ? writes(model).changeable() : writes(model).deletable());
        var seen = update.found() ? Predicate.TRUE : rules.apply(model).visible(Deleted.EXCLUDED);
        var changed = update.settings().stream().map(Setting::field).toList();
        var kept = changes ? kept(writes(model).changeable(), seen, changed) : Predicate.TRUE;
        return new Step.Update(
                model,
                update.found() ? update.rows() : conditions.liveRows(model, update.rows()),
                update.found(),
                update.act(),
                update.settings(),
                update.limit(),
                update.registers(),
                update.expected(),
                update.found() ? Predicate.TRUE : permitted,
                kept,
                update.guard());
    }

    private ModelRules.Writes writes(Model model) {
        return rules.apply(model).writes();
    }

    private Predicate creatable(Model model) {
        return possible(model, writes(model).creatable());
    }

    static Predicate possible(Model model, Predicate rule) {
        if (rule.equals(Predicate.FALSE)) {
            throw refused(model, "You may not do this to a " + model + ".");
        }
        return rule;
    }

    /// What the program itself puts into a new row is nobody's choice.
    private void checkMade(Model model, List<Setting> settings) {
        for (var setting : settings) {
            switch (setting) {
                case Setting.To(Field field, Value value) -> {
                    if (isGiven(value)) {
                        checkGiven(model, field, field.writing().atCreation());
                    }
                }
                case Setting.ToNull(Field field) ->
                    checkGiven(model, field, field.writing().atCreation());
                case Setting.Reference(Field field, Value _) ->
                    checkPossible(field, field.writing().atCreation(), model);
                case Setting.Arithmetic _, Setting.Push _ ->
                    throw new IllegalArgumentException("a new row has nothing to calculate with");
            }
        }
    }

    private static boolean isGiven(Value value) {
        return switch (value) {
            case Value.Input _, Value.InputList _, Value.Encrypted _, Value.EncryptedList _ -> true;
            case Value.Pattern _,
                    Value.OfField _,
                    Value.CallerId _,
                    Value.Constant _,
                    Value.Initial _,
                    Value.Made _,
                    Value.MadeMany _,
                    Value.Found _,
                    Value.FoundAll _,
                    Value.FirstOf _,
                    Value.Now _ -> false;
        };
    }

    private void checkChanged(Model model, Setting setting) {
        var field = setting.field();
        switch (setting) {
            case Setting.Reference _ -> checkPossible(field, field.writing().later(), model);
            case Setting.To _, Setting.ToNull _, Setting.Arithmetic _, Setting.Push _ ->
                checkGiven(model, field, field.writing().later());
        }
    }

    private void checkGiven(Model model, Field field, boolean possible) {
        checkPossible(field, possible, model);
        if (!writes(model).allows(field) || field.hidden() && !trusted) {
            throw refused(model, "You may not write " + field.name() + " of a " + model + ".");
        }
    }

    private void checkPossible(Field field, boolean possible, Model model) {
        if (!possible && !trusted) {
            throw refused(model, "Nobody may write " + field.name() + " of a " + model + " like that.");
        }
    }

    private static Failure refused(Model model, String detail) {
        return Failure.of(ErrorCode.FORBIDDEN, detail).withMeta(Map.of("model", model.name()));
    }
}
