package io.refract.engine;

import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Order;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Total;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// The reads whose statements and results are kept as files, by the name of their folder.
final class GoldenReads {
    /// @param pages how to go on from the first page of a list before its result is kept: `>` forward, `<`
    /// backward
    record Case(Query query, Caller caller, String pages) {
        private Case(Query query, Caller caller) {
            this(query, caller, "");
        }
    }

    private static final Selection AUTHOR = Selection.of("id", "name", "username");
    private static final Selection TAG = Selection.of("name", "slug");
    private static final Selection POST = Selection.of("id", "title", "published", "createdAt");
    private static final List<Order> NEWEST = List.of(Order.descending("createdAt"));
    private static final List<Order> BY_NAME = List.of(Order.ascending("name"));

    private GoldenReads() {}

    static Map<String, Function<ReadWorld, Case>> cases() {
        var cases = new TreeMap<String, Function<ReadWorld, Case>>();
        cases.put("one-by-id", world -> one("post", post(world), POST));
        cases.put("one-that-does-not-exist", _ -> one("post", new UUID(0, 0), POST));
        cases.put(
                "every-type-of-column",
                world -> one(
                        "post",
                        post(world),
                        Selection.of(
                                "id",
                                "title",
                                "excerpt",
                                "published",
                                "viewCount",
                                "publishedAt",
                                "authorId",
                                "version",
                                "isRecent")));
        cases.put(
                "enums",
                world -> one("user", user(world), Selection.of("role").one("settings", Selection.of("theme"))));
        cases.put(
                "composite",
                world -> one("user", addressed(world), Selection.of("id").one("profile", Selection.of("address"))));
        cases.put(
                "json",
                world -> new Case(
                        FindOne.of(
                                "notification",
                                field("id")
                                        .equalTo(
                                                world.id(
                                                        "select id from notifications where metadata is not null order by id limit 1")),
                                Selection.of("type", "metadata")),
                        Caller.SYSTEM));
        cases.put(
                "computed-text",
                _ -> new Case(
                        FindMany.of("user", Condition.TRUE, List.of(), 3, Selection.of("username", "name", "fullName")),
                        Caller.SYSTEM));
        cases.put("page-first", _ -> page(posts(NEWEST), ""));
        cases.put("page-after", _ -> page(posts(NEWEST), ">"));
        cases.put("page-before", _ -> page(posts(NEWEST), ">><"));
        cases.put(
                "page-mixed-directions",
                _ -> page(posts(List.of(Order.descending("featured"), Order.ascending("title"))), ">"));
        cases.put(
                "page-empty",
                _ -> page(FindMany.of("post", Condition.FALSE, NEWEST, 3, POST).total(Total.EXACT), ""));
        cases.put("page-with-total", _ -> page(posts(NEWEST).total(Total.EXACT), ">"));
        cases.put(
                "to-one",
                _ -> page(
                        posts(
                                NEWEST,
                                Selection.of("title")
                                        .one("author", AUTHOR)
                                        .one("category", Selection.of("name").one("parent", Selection.of("name")))),
                        ""));
        cases.put(
                "to-many",
                world -> one(
                        "category",
                        world.id("select id from categories order by name limit 1"),
                        Selection.of("name")
                                .many(
                                        "posts",
                                        NEWEST,
                                        2,
                                        Selection.of("title")
                                                .one("author", AUTHOR)
                                                .counts(Selection.Count.of("likes")))));
        cases.put(
                "to-many-through-a-join-table",
                _ -> page(posts(NEWEST, Selection.of("title").many("tags", BY_NAME, 50, TAG)), ""));
        cases.put(
                "counts",
                _ -> page(
                        posts(
                                NEWEST,
                                Selection.of("title")
                                        .counts(Selection.Count.of("comments"), Selection.Count.of("likes"))),
                        ""));
        cases.put(
                "counts-filtered",
                world -> one(
                        "user",
                        user(world),
                        Selection.of("username")
                                .counts(new Selection.Count(
                                        "posts", field("published").isTrue()))
                                .count(
                                        "drafts",
                                        new Selection.Count(
                                                "posts", field("published").isFalse()))));
        cases.put(
                "guards",
                world -> new Case(
                        FindMany.of(
                                "user",
                                Condition.TRUE,
                                List.of(Order.ascending("id")),
                                11,
                                Selection.of("username", "email", "bio").counts(Selection.Count.of("posts"))),
                        Caller.user(user(world), Role.USER)));
        cases.put(
                "test-of-a-guarded-field",
                world -> new Case(
                        FindMany.of(
                                "user",
                                Condition.not(field("email").containsIgnoringCase("nobody")),
                                List.of(),
                                20,
                                Selection.of("username")),
                        Caller.user(user(world), Role.USER)));
        cases.put(
                "own-drafts",
                world -> new Case(
                        FindMany.of("post", Condition.TRUE, NEWEST, 50, Selection.of("published", "authorId"))
                                .total(Total.EXACT),
                        Caller.user(
                                world.id("select author_id from posts where not published order by id limit 1"),
                                Role.USER)));
        cases.put(
                "exists",
                _ -> page(
                        FindMany.of(
                                "post",
                                Condition.all(
                                        Condition.some("tags", field("slug").oneOf(List.of("java", "testing"))),
                                        Condition.not(Condition.some(
                                                "tags", field("slug").equalTo("redis")))),
                                NEWEST,
                                3,
                                POST),
                        ""));
        cases.put(
                "comparisons",
                _ -> page(
                        FindMany.of(
                                "post",
                                Condition.any(
                                        Condition.all(
                                                field("viewCount").compare(Comparison.Bound.AT_LEAST, 10),
                                                field("viewCount").compare(Comparison.Bound.BELOW, 1_000)),
                                        field("title").containsIgnoringCase("50%_"),
                                        field("categoryId").isNull()),
                                NEWEST,
                                3,
                                Selection.of("title", "viewCount")),
                        ""));
        cases.put(
                "search-with-snippet-and-relevance",
                _ -> page(
                        FindMany.of(
                                "post",
                                Condition.matching("query or index"),
                                List.of(Order.byRelevance("query or index")),
                                3,
                                Selection.of("title").snippet("snippet", "content", "query or index")),
                        ">"));
        cases.put(
                "written-as-a-relation",
                world -> page(
                        FindMany.of(
                                        "follow",
                                        field("followingId").equalTo(user(world)),
                                        NEWEST,
                                        3,
                                        Selection.of().one("follower", AUTHOR))
                                .writtenAs("follower"),
                        ""));
        cases.put(
                "deleted-only",
                _ -> new Case(
                        FindMany.of("user", Condition.TRUE, NEWEST, 5, Selection.of("username"))
                                .deleted(Deleted.ONLY),
                        Caller.SYSTEM));
        return cases;
    }

    private static UUID post(ReadWorld world) {
        return world.id("select id from posts where published and deleted_at is null order by created_at, id limit 1");
    }

    private static UUID user(ReadWorld world) {
        return world.id("select user_id from user_settings where profile_private order by user_id limit 1");
    }

    private static UUID addressed(ReadWorld world) {
        return world.id("select user_id from profiles where not (address is null) order by user_id limit 1");
    }

    private static FindMany posts(List<Order> order) {
        return posts(order, POST);
    }

    private static FindMany posts(List<Order> order, Selection selection) {
        return FindMany.of("post", Condition.TRUE, order, 3, selection);
    }

    private static Case one(String model, UUID id, Selection selection) {
        return new Case(FindOne.of(model, field("id").equalTo(id), selection), Caller.ANONYMOUS);
    }

    private static Case page(FindMany query, String pages) {
        return new Case(query, Caller.ANONYMOUS, pages);
    }
}
