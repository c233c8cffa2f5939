package io.refract.content;

import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.query.Selection;
import io.refract.record.CollectionRepository;
import io.refract.record.View;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Categories, for writing. A name or slug that is taken fails with `P2002`, a parent that does not exist with `P2003`.
@Singleton
class CategoryRepository extends CollectionRepository<Category, CategoryDraft, CategoryChanges> {
    static final View VIEW = new View(
            "category",
            Selection.of(
                    "id", "name", "slug", "description", "color", "parentId", "createdAt", "updatedAt", "version"));

    /// Taken before any category is locked, so that two moves queue instead of waiting for each other.
    private static final String LOCK_TREE = "select from public.lock_tree('public.categories'::regclass)";

    CategoryRepository(Engine engine) {
        super(VIEW, engine);
    }

    /// Fails with `P2004` also if the category would be moved under itself or a descendant.
    @Override
    public Uni<Document> edit(UnitOfWork unit, UUID id, CategoryChanges changes, Precondition precondition) {
        return changes.parentId().isPresent()
                ? lockTree(unit)
                        .chain(() -> super.edit(unit, id, changes, precondition))
                        .onFailure(CategoryRepository::isCycle)
                        .transform(CategoryRepository::cycle)
                : super.edit(unit, id, changes, precondition);
    }

    /// Its posts stay, without a category; its children become roots.
    @Override
    public Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        unit.changed(RowKey.anyOf("post"));
        return lockTree(unit).chain(() -> super.delete(unit, id, precondition));
    }

    private static Uni<Void> lockTree(UnitOfWork unit) {
        return unit.run(Statement.of("category.lockTree", LOCK_TREE)).replaceWithVoid();
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
