package io.refract.content;

import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/// Writes tags, for staff.
@ApplicationScoped
class TagEditing {
    private final TagRepository tags;
    private final Engine engine;

    TagEditing(TagRepository tags, Engine engine) {
        this.tags = tags;
        this.engine = engine;
    }

    /// Fails with `P2002` for a name or slug that is taken.
    Uni<Created> create(UnitOfWork unit, TagDraft draft) {
        var tag = draft.tag();
        return tags.persist(tag).chain(() -> read(unit, tag.id())).map(document -> new Created(tag.id(), document));
    }

    /// As [#create].
    Uni<Document> edit(UnitOfWork unit, UUID id, TagChanges changes, Precondition precondition) {
        return locked(id).chain(tag -> {
            precondition.check(tag.version());
            Precondition.checkBody(changes.version(), tag.version());
            changes.applyTo(tag);
            unit.changed(RowKey.of("tag", id));
            return read(unit, id);
        });
    }

    /// The posts that have it lose it, which raises their versions.
    Uni<Void> delete(UnitOfWork unit, UUID id, Precondition precondition) {
        return locked(id).chain(tag -> {
            precondition.check(tag.version());
            unit.changed(RowKey.of("tag", id), RowKey.anyOf("postTag"), RowKey.anyOf("post"));
            return tags.delete(tag);
        });
    }

    private Uni<Tag> locked(UUID id) {
        return tags.findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Failure.notFound("tag"));
    }

    private Uni<Document> read(UnitOfWork unit, UUID id) {
        return engine.find(TagsResource.query(id), unit.caller(), unit)
                .map(found -> found.orElseThrow(() -> Failure.notFound("tag")));
    }
}
