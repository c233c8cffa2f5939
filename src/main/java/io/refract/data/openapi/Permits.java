package io.refract.data.openapi;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.data.CatalogView;
import io.refract.query.json.WriteOperation;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/// What somebody may write, be it of some rows only: what is ruled out for every caller is not described.
///
/// @param views what each kind of caller can see and write
record Permits(Catalog catalog, Collection<CatalogView> views) {
    boolean allows(Model model, WriteOperation operation) {
        return some(view -> view.writes(model).contains(operation));
    }

    boolean creates(Model model) {
        return some(view -> view.mayCreate(model));
    }

    boolean changes(Model model) {
        return some(view -> view.mayChange(model));
    }

    boolean deletes(Model model) {
        return some(view -> view.mayDelete(model));
    }

    boolean gives(Model model, Field field) {
        return some(view -> view.mayGive(model, field));
    }

    boolean changes(Model model, Field field) {
        return some(view -> view.mayChange(model, field));
    }

    private boolean some(Predicate<CatalogView> test) {
        return views.stream().anyMatch(test);
    }

    /// Whether something can be done to the rows of a relation.
    ///
    /// @param made whether it is done while a row is made
    boolean allows(Model model, Relation relation, String operation, boolean made) {
        var target = catalog.target(relation);
        return switch (operation) {
            case "create" -> creates(target) && ties(model, relation, made);
            case "createMany" -> creates(target) && ties(model, relation, made) && !isThrough(relation);
            case "connect" -> connects(model, relation, made);
            case "connectOrCreate" -> creates(target) && connects(model, relation, made);
            case "disconnect" -> unties(model, relation);
            case "set" ->
                connects(model, relation, made) && (isThrough(relation) ? unties(model, relation) : changes(target));
            case "update", "updateMany" -> changes(target);
            case "upsert" -> changes(target) && creates(target) && ties(model, relation, made);
            case "delete" -> deletes(target) && (!model.holds(relation) || unties(model, relation));
            case "deleteMany" -> deletes(target);
            default -> throw new IllegalArgumentException("nobody has said who may " + operation + " related rows");
        };
    }

    /// Whether a row that is made can belong to the other.
    private boolean ties(Model model, Relation relation, boolean made) {
        if (isThrough(relation)) {
            return joins(relation).filter(this::creates).isPresent();
        }
        return holder(model, relation)
                .filter(field -> model.holds(relation) && !made
                        ? field.writing().later()
                        : field.writing().atCreation())
                .isPresent();
    }

    /// Whether a row that is there can begin to belong to the other.
    private boolean connects(Model model, Relation relation, boolean made) {
        if (isThrough(relation) || model.holds(relation)) {
            return ties(model, relation, made);
        }
        return changes(catalog.target(relation))
                && holder(model, relation)
                        .filter(field -> field.writing().later())
                        .isPresent();
    }

    /// Whether a row can stop belonging to the other.
    private boolean unties(Model model, Relation relation) {
        if (isThrough(relation)) {
            return joins(relation).filter(this::deletes).isPresent();
        }
        var owner = model.holds(relation) ? model : catalog.target(relation);
        return holder(model, relation)
                .filter(field -> !field.required() && changes(owner, field))
                .isPresent();
    }

    private static boolean isThrough(Relation relation) {
        return relation.join() instanceof Relation.Through;
    }

    private Optional<Model> joins(Relation relation) {
        return relation.join() instanceof Relation.Through through
                ? catalog.ofTable(through.table())
                : Optional.empty();
    }

    /// The field that refers to the other row, on whichever side it is.
    private Optional<Field> holder(Model model, Relation relation) {
        return relation.join() instanceof Relation.Direct direct
                ? model.holds(relation)
                        ? model.ofColumn(direct.localColumn())
                        : catalog.target(relation).ofColumn(direct.targetColumn())
                : Optional.empty();
    }
}
