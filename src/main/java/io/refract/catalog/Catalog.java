package io.refract.catalog;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All models by name.
public final class Catalog {
    private final Map<String, Model> models = new TreeMap<>();

    public Catalog(Collection<Model> models) {
        for (var model : models) {
            if (this.models.put(model.name(), model) != null) {
                throw new IllegalArgumentException("two models are called " + model.name());
            }
        }
        for (var model : models) {
            for (var relation : model.relations()) {
                if (!this.models.containsKey(relation.target())) {
                    throw new IllegalArgumentException(model + "." + relation.name() + " leads to " + relation.target()
                            + ", which does not exist");
                }
            }
        }
    }

    /// Only the models of these names, without the relations that lead to others; names that do not exist are ignored.
    public Catalog limitedTo(Set<String> names) {
        return new Catalog(models.values().stream()
                .filter(model -> names.contains(model.name()))
                .map(model -> model.relatedOnlyTo(names))
                .toList());
    }

    /// The models in the order of their names.
    public List<Model> models() {
        return List.copyOf(models.values());
    }

    public Optional<Model> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /// The model of that table; empty for a table that is not modelled.
    public Optional<Model> ofTable(TableName table) {
        return models.values().stream()
                .filter(model -> model.table().equals(table))
                .findFirst();
    }

    /// The model of that name, or a failure with "did you mean".
    public Model require(String name) {
        return find(name)
                .orElseThrow(() -> Failure.of(
                        ErrorCode.VALIDATION, "Unknown model " + name + Suggestion.clause(name, models.keySet())));
    }

    /// The model that a relation leads to.
    public Model target(Relation relation) {
        return require(relation.target());
    }
}
