package io.refract.identity;

import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.cache.CacheConfig;
import io.refract.cache.CacheKey;
import io.refract.cache.ReadThrough;
import io.refract.engine.Engine;
import io.refract.http.parameters.PageRequest;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.Order;
import io.refract.record.Lists;
import io.refract.record.Rights;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Users by id and in lists.
@Singleton
public class UserReads {
    /// By id, since ids of version 7 rise with time: newest first, also where `createdAt` is hidden.
    private static final List<Order> NEWEST_FIRST = List.of(Order.descending("id"));

    private final Engine engine;
    private final Lists lists;
    private final ReadThrough cache;
    private final CacheConfig cacheConfig;

    UserReads(Engine engine, Lists lists, ReadThrough cache, CacheConfig cacheConfig) {
        this.engine = engine;
        this.lists = lists;
        this.cache = cache;
        this.cacheConfig = cacheConfig;
    }

    /// The user, from the cache if possible: in full for the user and administrators, else as everybody sees
    /// it.
    public Uni<Document> byId(UUID id, Caller caller) {
        engine.admit(() -> UserDocuments.VIEW.byId(id), caller);
        return Rights.isOwnerOrAdmin(caller, id)
                ? cached("userFull", id, itself(id))
                : cached("user", id, Caller.ANONYMOUS);
    }

    /// The user, who may or must be deleted; past the cache.
    Uni<Document> byId(UUID id, Deleted deleted, Caller caller) {
        return deleted == Deleted.EXCLUDED
                ? byId(id, caller)
                : engine.find(UserDocuments.VIEW_WITH_DELETION.byId(id).deleted(deleted), caller)
                        .map(UserDocuments.VIEW::required);
    }

    private Uni<Document> cached(String kind, UUID id, Caller reader) {
        var key = new CacheKey(kind, id.toString(), Set.of(RowKey.of(UserDocuments.MODEL, id), stats(id)));
        return cache.get(key, cacheConfig.ttl(), () -> engine.load(UserDocuments.VIEW.byId(id), reader, stats(id)))
                .map(UserDocuments.VIEW::required);
    }

    /// The numbers of the user's posts, comments and so on.
    private static RowKey stats(UUID id) {
        return RowKey.of(RowKey.related(UserDocuments.MODEL), id);
    }

    /// One reader for the user, whatever the role, and for administrators, so that they share one document.
    private static Caller itself(UUID id) {
        return Caller.user(id, Role.USER);
    }

    /// Users, newest first.
    ///
    /// @param words what the name, if the caller sees it, or the username contains
    Uni<Response> list(Optional<String> words, Deleted deleted, PageRequest page, Caller caller) {
        var where = words.map(UserReads::containing).orElse(Condition.TRUE);
        var selection = deleted == Deleted.EXCLUDED ? UserDocuments.LISTED : UserDocuments.LISTED_WITH_DELETION;
        var query = FindMany.of(UserDocuments.MODEL, where, NEWEST_FIRST, page.limit(), selection)
                .deleted(deleted);
        return lists.list(query, page, caller);
    }

    private static Condition containing(String words) {
        return any(field("name").containsIgnoringCase(words), field("username").containsIgnoringCase(words));
    }
}
