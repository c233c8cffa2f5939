package io.refract.posts;

import io.refract.access.Caller;
import io.refract.entity.Slugs;
import io.refract.http.CurrentRequest;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which posts a list holds.
///
/// @param tag the slug of a tag
/// @param published false asks for drafts: one's own, for staff all. Without it a list holds published posts only, so
/// that one index answers it for everybody; a list of deleted posts holds both
/// @param search a full-text query as people type it
record PostFilter(
        Optional<UUID> author,
        Optional<UUID> category,
        Optional<String> tag,
        Optional<Boolean> published,
        Optional<Boolean> featured,
        Optional<String> search,
        PostOrder order,
        Deleted deleted) {
    /// Reads the filters of a request. Fails with `FORBIDDEN` if deleted posts are asked for by anybody but staff.
    static PostFilter of(QueryParameters query, CurrentRequest request) {
        return new PostFilter(
                query.id("authorId"),
                query.id("categoryId"),
                query.text("tag", 1, Slugs.LONGEST),
                query.flag("published"),
                query.flag("featured"),
                query.text("search", 1, PostSearch.LONGEST),
                query.choice("order", PostOrder.class, PostOrder.NEWEST),
                DeletedParameter.rows(DeletedParameter.read(query), request));
    }

    /// The newest posts of one author.
    static PostFilter ofAuthor(UUID author, Optional<Boolean> published, Deleted deleted) {
        return new PostFilter(
                Optional.of(author),
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty(),
                Optional.empty(),
                PostOrder.NEWEST,
                deleted);
    }

    FindMany query(Caller caller, int limit) {
        var conditions = new ArrayList<>(publication(caller));
        author.ifPresent(id -> conditions.add(Condition.field("authorId").equalTo(id)));
        category.ifPresent(id -> conditions.add(Condition.field("categoryId").equalTo(id)));
        tag.ifPresent(slug ->
                conditions.add(Condition.some("tags", Condition.field("slug").equalTo(slug))));
        featured.ifPresent(value -> conditions.add(Condition.field("featured").is(value)));
        search.ifPresent(text -> conditions.add(Condition.matching(text)));
        var shape = deleted == Deleted.EXCLUDED ? PostShapes.ITEM : PostShapes.DELETED_ITEM;
        return FindMany.of("post", Condition.all(conditions), List.of(order.key()), limit, shape)
                .deleted(deleted);
    }

    private List<Condition> publication(Caller caller) {
        if (published.isEmpty() && deleted != Deleted.EXCLUDED) {
            return List.of();
        }
        if (published.orElse(true)) {
            return List.of(Condition.field("published").isTrue());
        }
        var draft = Condition.field("published").isFalse();
        return caller.isStaff() ? List.of(draft) : List.of(draft, own());
    }

    /// The policy says the same, in a form that no index of the author's posts can serve.
    private static Condition own() {
        return Condition.field("authorId").equalToCaller();
    }
}
