package io.refract.content;

import io.refract.engine.Engine;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.query.Selection;
import io.refract.record.CollectionRepository;
import io.refract.record.View;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Tags, for writing. A name or slug that is taken fails with `P2002`.
@Singleton
class TagRepository extends CollectionRepository<Tag, TagDraft, TagChanges> {
    static final View VIEW = new View(
            "tag", Selection.of("id", "name", "slug", "description", "color", "createdAt", "updatedAt", "version"));

    TagRepository(Engine engine) {
        super(VIEW, engine);
    }

    /// The posts that have it lose it, which raises their versions.
    @Override
    public Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        unit.changed(RowKey.anyOf("postTag"), RowKey.anyOf("post"));
        return super.delete(unit, id, precondition);
    }
}
