package io.refract.access;

import io.refract.catalog.Model;
import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.ReadPlan;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;
import io.refract.plan.Step;
import io.refract.plan.Value;
import io.refract.plan.WritePlan;
import io.refract.query.Create;
import io.refract.query.CreateMany;
import io.refract.query.Delete;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import io.refract.query.Update;
import io.refract.query.UpdateMany;
import io.refract.query.Upsert;
import io.refract.query.UpsertMany;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what a plan does to rows beside what its operation says: to those that relations lead to, wherever a
/// relation is named.
final class Touched {
    private final Map<String, Set<Use>> uses = new HashMap<>();

    private Touched() {}

    static Map<String, Set<Use>> by(ReadPlan plan) {
        var touched = new Touched();
        touched.read(plan);
        return touched.uses;
    }

    /// What the operation does to rows of its own model goes without saying, as does the row that it names.
    static Map<String, Set<Use>> by(Mutation mutation, WritePlan plan) {
        var own = own(mutation);
        var touched = new Touched();
        var named = own.equals(Set.of(Use.CREATE));
        for (var step : plan.steps()) {
            var isOwn = step.model().name().equals(mutation.model());
            if (!named && isOwn && step instanceof Step.Find find) {
                named = true;
                touched.condition(find.rows());
            } else {
                touched.step(step, isOwn ? own : Set.of());
            }
        }
        return touched.uses;
    }

    private static Set<Use> own(Mutation mutation) {
        return switch (mutation) {
            case Create _, CreateMany _ -> Set.of(Use.CREATE);
            case Update _, UpdateMany _ -> Set.of(Use.CHANGE);
            case Upsert _, UpsertMany _ -> Set.of(Use.CREATE, Use.CHANGE);
            case Delete _, DeleteMany _ -> Set.of(Use.DELETE);
        };
    }

    private void add(Model model, Use use) {
        uses.computeIfAbsent(model.name(), _ -> EnumSet.noneOf(Use.class)).add(use);
    }

    private void add(Model model, Use use, Set<Use> own) {
        if (!own.contains(use)) {
            add(model, use);
        }
    }

    private void step(Step step, Set<Use> own) {
        switch (step) {
            case Step.Find find -> {
                find(find, own);
                condition(find.rows());
            }
            case Step.Insert insert -> add(insert.model(), Use.CREATE, own);
            case Step.InsertTable insert -> {
                add(insert.model(), Use.CREATE, own);
                insert.renewal().ifPresent(_ -> add(insert.model(), Use.CHANGE, own));
            }
            case Step.Link link -> {
                add(link.model(), Use.CREATE, own);
                add(link.target(), Use.ASK);
                condition(link.others());
            }
            case Step.Update update -> {
                add(update.model(), update.act() == Step.Act.DELETE ? Use.DELETE : Use.CHANGE, own);
                condition(update.rows());
            }
            case Step.Delete delete -> {
                add(delete.model(), Use.DELETE, own);
                condition(delete.rows());
            }
            case Step.Read read -> read(read.plan());
        }
    }

    private void find(Step.Find find, Set<Use> own) {
        switch (find.act()) {
            case OWN -> {}
            case REFER -> add(find.model(), Use.ASK, own);
            case UPDATE -> add(find.model(), Use.CHANGE, own);
            case DELETE -> add(find.model(), Use.DELETE, own);
        }
    }

    private void read(ReadPlan plan) {
        condition(plan.rows());
        node(plan.node());
        switch (plan.shape()) {
            case ReadPlan.Single _ -> {}
            case ReadPlan.Page page -> order(page.order());
            case ReadPlan.Rows rows -> {
                rows.locking().ifPresent(_ -> add(plan.node().model(), Use.LOCK));
                slice(rows.slice());
            }
            case ReadPlan.Totals totals -> slice(totals.slice());
            case ReadPlan.Grouped groups -> {
                condition(groups.having());
                order(groups.order());
            }
        }
    }

    private void node(Node node) {
        node.outputs().forEach(this::output);
    }

    private void output(Output output) {
        switch (output) {
            case Output.Column _, Output.Derived _, Output.Snippet _ -> {}
            case Output.One one -> {
                add(one.node().model(), Use.SHOW);
                condition(one.rows());
                node(one.node());
            }
            case Output.Many many -> {
                add(many.node().model(), Use.SHOW);
                condition(many.rows());
                slice(many.slice());
                node(many.node());
            }
            case Output.Counts counts -> counts.counts().forEach(this::output);
            case Output.Count count -> {
                add(count.target(), Use.ASK);
                condition(count.rows());
            }
        }
    }

    private void slice(Slice slice) {
        order(slice.order());
        slice.start().ifPresent(this::condition);
    }

    private void order(List<SortKey> keys) {
        keys.forEach(this::key);
    }

    private void key(SortKey key) {
        switch (key) {
            case SortKey.ByField _, SortKey.ByPlace _, SortKey.ByRelevance _, SortKey.ByRelevanceOf _ -> {}
            case SortKey.ByRelated by -> {
                add(by.target(), Use.ASK);
                condition(by.rows());
                key(by.key());
            }
            case SortKey.ByCount by -> {
                add(by.target(), Use.ASK);
                condition(by.rows());
            }
        }
    }

    private void condition(Predicate predicate) {
        switch (predicate) {
            case Predicate.All all -> all.predicates().forEach(this::condition);
            case Predicate.Any any -> any.predicates().forEach(this::condition);
            case Predicate.Not not -> condition(not.predicate());
            case Predicate.Unproven unproven -> condition(unproven.predicate());
            case Predicate.OfField _, Predicate.Keyed _, Predicate.Matching _ -> {}
            case Predicate.Exists exists -> {
                if (!isWritten(exists.predicate())) {
                    add(exists.target(), Use.ASK);
                    condition(exists.predicate());
                }
            }
        }
    }

    /// Whether it is the row by whose side another one is written, which no client has named here.
    private static boolean isWritten(Predicate row) {
        return row instanceof Predicate.EqualTo equal
                && switch (equal.value()) {
                    case Value.Made _, Value.Found _, Value.FirstOf _ -> true;
                    case Value.Input _,
                            Value.InputList _,
                            Value.Encrypted _,
                            Value.EncryptedList _,
                            Value.Pattern _,
                            Value.OfField _ -> false;
                    case Value.CallerId _, Value.Constant _, Value.Initial _, Value.Now _ -> false;
                    case Value.MadeMany _, Value.FoundAll _ -> false;
                };
    }
}
