package io.refract.data;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.catalog.Catalog;
import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.UniqueKey;
import io.refract.query.Condition;
import io.refract.query.json.WriteOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What callers of one kind can get to see of the catalog at all: models and members of which some row may show
/// something; and what of it they may write, of some row at least.
///
/// What no client can name, because it is marked as hidden, is absent for every kind.
public final class CatalogView {
    /// The condition for each member that not every row shows, by the names of the model and the member.
    private final Map<String, Map<String, Condition>> guards = new HashMap<>();

    private final List<Model> models;
    private final Map<String, WriteRules> writes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /// @param served the models that have a policy
    CatalogView(Catalog served, Collection<Policy> policies, CallerKind kind) {
        var visible = new ArrayList<Model>();
        for (var policy : policies) {
            if (policy.rows(kind).equals(Condition.TRUE)) {
                open.add(policy.model());
            }
            if (!policy.rows(kind).equals(Condition.FALSE)) {
                served.find(policy.model()).ifPresent(visible::add);
                writes.put(policy.model(), policy.writes(kind));
                var ofModel = guards.computeIfAbsent(policy.model(), _ -> new HashMap<>());
                policy.fields(kind)
                        .forEach(rule -> rule.names()
                                .forEach(name -> ofModel.merge(name, rule.visible(), CatalogView::narrower)));
            }
        }
        models = served.models().stream().filter(visible::contains).toList();
    }

    /// Only whether it is constant matters.
    private static Condition narrower(Condition one, Condition other) {
        return one.equals(Condition.TRUE) || other.equals(Condition.FALSE) ? other : one;
    }

    List<Model> models() {
        return models;
    }

    Optional<Model> model(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    List<Field> fields(Model model) {
        return model.fields().stream()
                .filter(field -> !field.hidden() && shows(model, field.name()))
                .toList();
    }

    List<Computed> computed(Model model) {
        return model.computed().stream()
                .filter(computed -> shows(model, computed.name())
                        && computed.sources().stream().allMatch(source -> shows(model, source)))
                .toList();
    }

    List<Relation> relations(Model model) {
        return model.relations().stream()
                .filter(relation -> shows(model, relation.name())
                        && model(relation.target()).isPresent())
                .toList();
    }

    /// The keys whose fields can all be named, the primary one first.
    List<UniqueKey> uniqueKeys(Model model) {
        var fields = fields(model);
        return model.uniqueKeys().stream()
                .filter(key -> fields.containsAll(key.fields()))
                .toList();
    }

    /// Whether every row is shown, deleted ones apart.
    public boolean showsEveryRow(Model model) {
        return open.contains(model.name());
    }

    /// Whether the member is in every row that is shown, unless it was left out on purpose.
    public boolean showsAlways(Model model, String member) {
        return guard(model, member).equals(Condition.TRUE);
    }

    /// The writes that are not ruled out for every row, whatever is written.
    public List<WriteOperation> writes(Model model) {
        return Arrays.stream(WriteOperation.values())
                .filter(operation -> mayWrite(model, operation))
                .toList();
    }

    private boolean mayWrite(Model model, WriteOperation operation) {
        return switch (operation) {
            case CREATE, CREATE_MANY, CREATE_MANY_AND_RETURN -> mayCreate(model);
            case UPSERT -> mayCreate(model) && mayChange(model);
            case UPSERT_MANY ->
                mayCreate(model) && mayChange(model) && !model.keysOfNewRows().isEmpty();
            case UPDATE, UPDATE_MANY, UPDATE_MANY_AND_RETURN -> mayChange(model);
            case DELETE, DELETE_MANY -> mayDelete(model);
        };
    }

    public boolean mayCreate(Model model) {
        return !rules(model).creatable().equals(Condition.FALSE);
    }

    public boolean mayChange(Model model) {
        return !rules(model).changeable().equals(Condition.FALSE);
    }

    public boolean mayDelete(Model model) {
        return !rules(model).deletable().equals(Condition.FALSE);
    }

    /// Whether the field may be given a value when a row is made.
    public boolean mayGive(Model model, Field field) {
        return mayCreate(model) && field.writing().atCreation() && mayWrite(model, field);
    }

    /// Whether the field of a row that is there may be given another value.
    public boolean mayChange(Model model, Field field) {
        return mayChange(model) && field.writing().later() && mayWrite(model, field);
    }

    private boolean mayWrite(Model model, Field field) {
        var rules = rules(model);
        return !field.hidden() && (rules.everyField() || rules.fields().contains(field.name()));
    }

    private WriteRules rules(Model model) {
        return writes.getOrDefault(model.name(), WriteRules.nothing());
    }

    private boolean shows(Model model, String member) {
        return !guard(model, member).equals(Condition.FALSE);
    }

    private Condition guard(Model model, String member) {
        return guards.getOrDefault(model.name(), Map.of()).getOrDefault(member, Condition.TRUE);
    }
}
