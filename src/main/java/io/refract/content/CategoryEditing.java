package io.refract.content;

import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes categories, for staff.
@ApplicationScoped
class CategoryEditing {
    /// Taken before any category is locked, so that two moves queue instead of waiting for each other.
    private static final String LOCK_TREE = "select from public.lock_tree('public.categories'::regclass)";

    private final CategoryRepository categories;
    private final Engine engine;

    CategoryEditing(CategoryRepository categories, Engine engine) {
        this.categories = categories;
        this.engine = engine;
    }

    /// Fails with `P2002` for a name or slug that is taken, with `P2003` for a parent that does not exist.
    Uni<Created> create(UnitOfWork unit, CategoryDraft draft) {
        var category = draft.category(unit.session());
        return categories
                .persist(category)
                .chain(() -> read(unit, category.id()))
                .map(document -> new Created(category.id(), document));
    }

    /// As [#create]; fails with `P2004` if the category would be moved under itself or a descendant.
    Uni<Document> edit(UnitOfWork unit, UUID id, CategoryChanges changes, Precondition precondition) {
        var turn = changes.parentId().isPresent()
                ? lockTree(unit)
                : Uni.createFrom().voidItem();
        return turn.chain(() -> locked(id)).chain(category -> {
            precondition.check(category.version());
            Precondition.checkBody(changes.version(), category.version());
            changes.applyTo(category, unit.session());
            unit.changed(RowKey.of("category", id));
            return read(unit, id)
                    .onFailure(refused -> changes.parentId().isPresent() && isCycle(refused))
                    .transform(CategoryEditing::cycle);
        });
    }

    /// Its posts stay, without a category; its children become roots.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return lockTree(unit).chain(() -> locked(id)).chain(category -> {
            precondition.check(category.version());
            unit.changed(RowKey.of("category", id), RowKey.anyOf("post"));
            return categories.delete(category);
        });
    }

    private static Uni<Void> lockTree(UnitOfWork unit) {
        return unit.run(Statement.of("category.lockTree", LOCK_TREE)).replaceWithVoid();
    }

    private Uni<Category> locked(UUID id) {
        return categories
                .findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Failure.notFound("category"));
    }

    private Uni<Document> read(UnitOfWork unit, UUID id) {
        return engine.find(CategoriesResource.query(id), unit.caller(), unit)
                .map(found -> found.orElseThrow(() -> Failure.notFound("category")));
    }

    /// The rule about cycles is a trigger's: unlike the table's own checks, it is about no column by its name.
    private static boolean isCycle(Throwable refused) {
        return refused instanceof Failure failure
                && failure.code() == ErrorCode.CHECK_CONSTRAINT
                && failure.meta().getOrDefault("target", List.of()).equals(List.of());
    }

    private static Failure cycle(Throwable refused) {
        return Failure.of(ErrorCode.CHECK_CONSTRAINT, "A category cannot be moved under itself or a descendant.")
                .withMeta(Map.of("model", "category", "target", List.of("parentId")))
                .withCause(refused);
    }
}
