package io.refract.content;

import io.refract.access.Caller;
import io.refract.cache.CacheKey;
import io.refract.cache.ReadThrough;
import io.refract.engine.Engine;
import io.refract.kernel.Document;
import io.refract.query.Condition;
import io.refract.query.FindOne;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Single posts.
///
/// What anonymous readers see is cached and serves everybody. Only a signed-in caller for whom that is not enough, as
/// with a draft, costs a read with rights of their own.
@ApplicationScoped
public class PostDocuments {
    private final ReadThrough cache;
    private final Engine engine;

    PostDocuments(ReadThrough cache, Engine engine) {
        this.cache = cache;
        this.engine = engine;
    }

    /// The post with the id; empty if there is none that the caller may see.
    public Uni<Optional<Document>> byId(UUID id, Caller caller) {
        var key = new CacheKey("post", id.toString(), Set.of(PostKeys.post(id)));
        return document(key, () -> where(Condition.field("id").equalTo(id)), caller);
    }

    /// The live post with the slug; empty if there is none that the caller may see.
    public Uni<Optional<Document>> bySlug(String slug, Caller caller) {
        if (!Slugs.isSlug(slug)) {
            return Uni.createFrom().item(Optional.empty());
        }
        var key = new CacheKey("postBySlug", slug, Set.of(PostKeys.slug(slug)));
        return document(key, () -> where(Condition.field("slug").equalTo(slug)), caller);
    }

    /// The post as it is read by its id, past the cache.
    static FindOne query(UUID id) {
        return where(Condition.field("id").equalTo(id));
    }

    private static FindOne where(Condition condition) {
        return FindOne.of("post", condition, PostShapes.DOCUMENT);
    }

    private Uni<Optional<Document>> document(CacheKey key, Supplier<FindOne> query, Caller caller) {
        return cache.get(key, () -> engine.load(query.get(), Caller.ANONYMOUS))
                .chain(shared -> shared.isPresent() || caller.equals(Caller.ANONYMOUS)
                        ? Uni.createFrom().item(shared)
                        : engine.find(query.get(), caller));
    }
}
