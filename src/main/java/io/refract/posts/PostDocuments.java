package io.refract.posts;

import io.refract.access.Caller;
import io.refract.access.Needs;
import io.refract.cache.CacheKey;
import io.refract.cache.ReadThrough;
import io.refract.engine.Engine;
import io.refract.entity.Slugs;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindOne;
import io.refract.record.View;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Single posts.
///
/// What anonymous readers see is cached and serves everybody. Only a signed-in caller for whom that is not
/// enough, as with a draft, costs a read with rights of their own.
@ApplicationScoped
class PostDocuments {
    /// A slug may have been that of several posts that are deleted: the live one if it is wanted, else the
    /// last one.
    private static final String ID_BY_SLUG = """
            select id from public.posts
             where slug = $1 and ($2::boolean or deleted_at is not null)
             order by deleted_at desc nulls first, id desc limit 1""";

    private static final Needs BY_SLUG = Needs.of("post", "findUnique");

    private static final View WITH_DELETION = new View("post", PostShapes.DELETED_DOCUMENT);

    private final ReadThrough cache;
    private final Engine engine;
    private final Database database;

    PostDocuments(ReadThrough cache, Engine engine, Database database) {
        this.cache = cache;
        this.engine = engine;
        this.database = database;
    }

    /// The post with the id; empty if there is none that the caller may see.
    Uni<Optional<Document>> byId(UUID id, Caller caller) {
        var key = new CacheKey("post", id.toString(), Set.of(RowKey.of("post", id)));
        return document(key, () -> PostRepository.VIEW.byId(id), caller);
    }

    /// The live post with the slug; empty if there is none that the caller may see.
    Uni<Optional<Document>> bySlug(String slug, Caller caller) {
        if (!Slugs.isSlug(slug)) {
            return Uni.createFrom().item(Optional.empty());
        }
        var key = new CacheKey("postBySlug", slug, Set.of(new RowKey("post.slug", slug)));
        return document(
                key, () -> PostRepository.VIEW.where(Condition.field("slug").equalTo(slug)), caller);
    }

    /// The post with the id, which may or must be deleted; past the cache.
    Uni<Optional<Document>> byId(UUID id, Deleted deleted, Caller caller) {
        return deleted == Deleted.EXCLUDED
                ? byId(id, caller)
                : engine.find(WITH_DELETION.byId(id).deleted(deleted), caller);
    }

    /// The post that has or had the slug, which may or must be deleted; past the cache.
    Uni<Optional<Document>> bySlug(String slug, Deleted deleted, Caller caller) {
        if (deleted == Deleted.EXCLUDED || !Slugs.isSlug(slug)) {
            return bySlug(slug, caller);
        }
        caller.require(BY_SLUG);
        return database.run(Statement.of("post.idBySlug", ID_BY_SLUG, slug, deleted == Deleted.INCLUDED))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : byId(rows.getFirst().id(0), deleted, caller));
    }

    private Uni<Optional<Document>> document(CacheKey key, Supplier<FindOne> query, Caller caller) {
        engine.admit(query, caller);
        return cache.get(key, () -> engine.load(query.get(), Caller.ANONYMOUS))
                .chain(shared -> shared.isPresent() || caller.equals(Caller.ANONYMOUS)
                        ? Uni.createFrom().item(shared)
                        : engine.find(query.get(), caller));
    }
}
