package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Role;
import io.refract.data.Ledger.Person;
import io.refract.data.Ledger.Post;
import io.refract.testing.Authors;
import io.refract.testing.RefractServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Random sequences of writes, by the data API and by the resources, as every kind of caller: what comes of each is
/// what [Ledger] says, and so are the rows after it.
///
/// `-Dledger.moves=20000 -Dledger.seed=7` takes longer, or another course.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LedgerTest {
    private static final int MOVES = Integer.getInteger("ledger.moves", 400);
    private static final long SEED = Long.getLong("ledger.seed", 20_261_128L);
    private static final String NONE = "00000000-0000-4000-8000-000000000000";

    private final String name = Authors.unique("ledger");
    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private final List<Person> people = List.of(
            new Person(null, Role.USER),
            new Person(Authors.user().id(), Role.USER),
            new Person(Authors.user().id(), Role.USER),
            new Person(Authors.moderator().id(), Role.MODERATOR),
            new Person(Authors.admin().id(), Role.ADMIN));
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int made;

    @TestHTTPResource
    URI server;

    private Sent.Client client;

    /// @param expected `ok`, upon which the effect takes place, or a code
    private record Move(String expected, Supplier<Sent> call, Runnable effect) {}

    @Test
    void whatIsWrittenIsWhatTheLedgerSays() throws SQLException {
        try (var http = HttpClient.newHttpClient();
                var database =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl())) {
            client = new Sent.Client(http, server);
            for (var i = 0; i < MOVES; i++) {
                var before = ledger.lines();
                var who = people.get(random.nextInt(people.size()));
                var kind = random.nextInt(18);
                var move = move(kind, who);
                var expected = who.id() == null ? "UNAUTHENTICATED" : move.expected();
                var sent = move.call().get();
                var told = "seed %d, move %d of kind %d by %s: %s\nbefore: %s"
                        .formatted(SEED, i, kind, who, sent, String.join("\n", before));
                assertThat(sent.code()).as(told).isEqualTo(expected);
                outcomes.merge(expected, 1, Integer::sum);
                if (expected.equals("ok")) {
                    move.effect().run();
                }
                assertThat(stored(database)).as(told).isEqualTo(ledger.lines());
            }
        }
        assertThat(outcomes.get("ok")).as(outcomes.toString()).isGreaterThan(MOVES / 4);
        assertThat(outcomes).containsKeys("P2002", "P2025", "FORBIDDEN", "UNAUTHENTICATED");
    }

    private List<String> stored(Connection database) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(Ledger.sql(name))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines.stream().sorted().toList();
    }

    private Move move(int kind, Person who) {
        return switch (kind) {
            case 0 -> makeLabel(who, "tag", ledger.tags);
            case 1 -> makeLabel(who, "category", ledger.categories);
            case 2 -> makeTags(who);
            case 3 -> paintLabel(who, "tag", ledger.tags);
            case 4 -> paintLabel(who, "category", ledger.categories);
            case 5 -> upsertTag(who);
            case 6 -> removeTag(who);
            case 7 -> removeCategory(who);
            case 8, 9 -> makePost(who);
            case 10 -> changePost(who);
            case 11 -> tagPost(who);
            case 12 -> untagPost(who);
            case 13 -> removePost(who);
            case 14 -> changePosts(who);
            case 15 -> comment(who);
            case 16 -> removeComment(who);
            default -> random.nextBoolean() ? like(who) : unlike(who);
        };
    }

    private String fresh(String word) {
        return name + word + made++;
    }

    private String label() {
        return name + "label" + random.nextInt(8);
    }

    private String color() {
        return "c" + random.nextInt(100);
    }

    private String one(Collection<String> names) {
        return names.isEmpty() || random.nextInt(10) == 0
                ? name + "none"
                : List.copyOf(names).get(random.nextInt(names.size()));
    }

    /// The id of what has a name; one of nothing if there is none.
    private static String id(String table, String column, String of) {
        return (String) Authors.one(
                "select coalesce((select id::text from " + table + " where " + column + " = ?), '" + NONE + "')", of);
    }

    private static String plural(String model) {
        return model.equals("tag") ? "tags" : "categories";
    }

    private static String staff(Person who, String otherwise) {
        return who.isStaff() ? otherwise : "FORBIDDEN";
    }

    private Move makeLabel(Person who, String model, Map<String, String> labels) {
        var of = label();
        var color = color();
        var data = "{'name':'" + of + "','color':'" + color + "'}";
        return new Move(
                staff(who, labels.containsKey(of) ? "P2002" : "ok"),
                either(
                        () -> client.data(who.id(), model + "/create", "{'data':" + data + "}"),
                        () -> client.send(who.id(), "POST", plural(model), data)),
                () -> labels.put(of, color));
    }

    private Supplier<Sent> either(Supplier<Sent> one, Supplier<Sent> other) {
        return random.nextBoolean() ? one : other;
    }

    private Move makeTags(Person who) {
        var names = List.of(label(), label());
        var skip = random.nextBoolean();
        var taken = names.stream().anyMatch(ledger.tags::containsKey)
                || names.getFirst().equals(names.getLast());
        return new Move(
                staff(who, taken && !skip ? "P2002" : "ok"),
                () -> client.data(
                        who.id(),
                        "tag/createMany",
                        "{'data':[{'name':'%s'},{'name':'%s'}],'skipDuplicates':%s}"
                                .formatted(names.getFirst(), names.getLast(), skip)),
                () -> names.forEach(of -> ledger.tags.putIfAbsent(of, "-")));
    }

    private Move paintLabel(Person who, String model, Map<String, String> labels) {
        var of = one(labels.keySet());
        var color = color();
        var data = "{'color':'" + color + "'}";
        return new Move(
                staff(who, labels.containsKey(of) ? "ok" : "P2025"),
                either(
                        () -> client.data(
                                who.id(), model + "/update", "{'where':{'name':'" + of + "'},'data':" + data + "}"),
                        () -> client.send(
                                who.id(), "PATCH", plural(model) + "/" + id(plural(model), "name", of), data)),
                () -> labels.put(of, color));
    }

    private Move upsertTag(Person who) {
        var of = label();
        var color = color();
        return new Move(
                staff(who, "ok"),
                () -> client.data(who.id(), "tag/upsert", """
                        {'where':{'name':'%1$s'},'create':{'name':'%1$s'},'update':{'color':'%2$s'}}""".formatted(of, color)),
                () -> ledger.tags.merge(of, "-", (_, _) -> color));
    }

    private Move removeTag(Person who) {
        var of = one(ledger.tags.keySet());
        return random.nextInt(3) == 0
                ? new Move(
                        staff(who, "ok"),
                        () -> client.data(who.id(), "tag/deleteMany", "{'where':{'name':'" + of + "'}}"),
                        () -> ledger.removeTag(of))
                : new Move(
                        staff(who, ledger.tags.containsKey(of) ? "ok" : "P2025"),
                        either(
                                () -> client.data(who.id(), "tag/delete", "{'where':{'name':'" + of + "'}}"),
                                () -> client.send(who.id(), "DELETE", "tags/" + id("tags", "name", of), "")),
                        () -> ledger.removeTag(of));
    }

    private Move removeCategory(Person who) {
        var of = one(ledger.categories.keySet());
        return new Move(
                staff(who, ledger.categories.containsKey(of) ? "ok" : "P2025"),
                either(
                        () -> client.data(who.id(), "category/delete", "{'where':{'name':'" + of + "'}}"),
                        () -> client.send(who.id(), "DELETE", "categories/" + id("categories", "name", of), "")),
                () -> ledger.removeCategory(of));
    }

    private Move makePost(Person who) {
        var title = fresh("post");
        var published = random.nextInt(3) > 0;
        var given = "'title':'" + title + "','content':'c','published':" + published;
        var tag = one(ledger.tags.keySet());
        var category = one(ledger.categories.keySet());
        var isTag = ledger.tags.containsKey(tag);
        Runnable plain = () -> ledger.posts.put(title, new Post(author(who), published));
        Runnable tagged = () -> {
            plain.run();
            ledger.tags.putIfAbsent(tag, "-");
            ledger.post(title).tags.add(tag);
        };
        return switch (random.nextInt(5)) {
            case 0 -> new Move("ok", () -> client.send(who.id(), "POST", "posts", "{" + given + "}"), plain);
            case 1 ->
                new Move(
                        ledger.categories.containsKey(category) ? "ok" : "P2025",
                        () -> client.data(who.id(), "post/create", """
                            {'data':{%s,'category':{'connect':{'name':'%s'}}}}""".formatted(given, category)),
                        () -> {
                            plain.run();
                            ledger.post(title).category = category;
                        });
            case 2 ->
                new Move(
                        isTag ? "ok" : "P2025",
                        () -> client.data(who.id(), "post/create", """
                            {'data':{%s,'tags':{'connect':[{'name':'%s'}]}}}""".formatted(given, tag)),
                        tagged);
            case 3 ->
                new Move(
                        staff(who, "ok"),
                        () -> client.data(who.id(), "post/create", """
                            {'data':{%s,'tags':{'connectOrCreate':{'where':{'name':'%2$s'},'create':{'name':'%2$s'}}}}}""".formatted(given, tag)),
                        tagged);
            default ->
                new Move(
                        staff(who, isTag ? "P2002" : "ok"),
                        () -> client.data(who.id(), "post/create", """
                            {'data':{%s,'tags':{'create':{'name':'%s'}}}}""".formatted(given, tag)),
                        tagged);
        };
    }

    private static UUID author(Person who) {
        return java.util.Objects.requireNonNull(who.id());
    }

    /// What comes of an attempt on a post.
    ///
    /// @param allowed whether it is the caller's to do that
    private String onPost(Person who, String title, boolean allowed) {
        var post = ledger.posts.get(title);
        return post == null || !post.isSeenBy(who) ? "P2025" : allowed ? "ok" : "FORBIDDEN";
    }

    private boolean changes(Person who, String title) {
        return ledger.posts.containsKey(title) && ledger.post(title).isChangedBy(who);
    }

    private Move changePost(Person who) {
        var title = one(ledger.posts.keySet());
        var id = id("posts", "title", title);
        var excerpt = color();
        var published = random.nextBoolean();
        var data = "{'excerpt':'" + excerpt + "','published':" + published + "}";
        return new Move(
                onPost(who, title, changes(who, title)),
                either(
                        () -> client.data(who.id(), "post/update", "{'where':{'id':'" + id + "'},'data':" + data + "}"),
                        () -> client.send(who.id(), "PATCH", "posts/" + id, data)),
                () -> {
                    ledger.post(title).excerpt = excerpt;
                    ledger.post(title).published = published;
                });
    }

    private Move tagPost(Person who) {
        var title = one(ledger.posts.keySet());
        var tag = one(ledger.tags.keySet());
        var expected = onPost(who, title, changes(who, title));
        var isTag = ledger.tags.containsKey(tag);
        return new Move(
                isTag || !expected.equals("ok") ? expected : "P2025",
                () -> onTags(who, title, "connect", tag),
                () -> ledger.post(title).tags.add(tag));
    }

    private Move untagPost(Person who) {
        var title = one(ledger.posts.keySet());
        var tag = one(ledger.tags.keySet());
        return new Move(
                onPost(who, title, changes(who, title)),
                () -> onTags(who, title, "disconnect", tag),
                () -> ledger.post(title).tags.remove(tag));
    }

    private Sent onTags(Person who, String title, String operation, String tag) {
        return client.data(who.id(), "post/update", """
                {'where':{'id':'%s'},'data':{'tags':{'%s':{'name':'%s'}}}}""".formatted(id("posts", "title", title), operation, tag));
    }

    private Move removePost(Person who) {
        var title = one(ledger.posts.keySet());
        var id = id("posts", "title", title);
        var allowed = ledger.posts.containsKey(title) && ledger.post(title).isDeletedBy(who);
        return new Move(
                onPost(who, title, allowed),
                either(
                        () -> client.data(who.id(), "post/delete", "{'where':{'id':'" + id + "'}}"),
                        () -> client.send(who.id(), "DELETE", "posts/" + id, "")),
                () -> ledger.post(title).deleted = true);
    }

    private Move changePosts(Person who) {
        var titles = List.of(one(ledger.posts.keySet()), one(ledger.posts.keySet()));
        var excerpt = color();
        return new Move(
                "ok",
                () -> client.data(
                        who.id(), "post/updateMany", """
                        {'where':{'title':{'in':['%s','%s']}},'data':{'excerpt':'%s'}}""".formatted(titles.getFirst(), titles.getLast(), excerpt)),
                () -> titles.stream()
                        .filter(title -> onPost(who, title, changes(who, title)).equals("ok"))
                        .forEach(title -> ledger.post(title).excerpt = excerpt));
    }

    private Move comment(Person who) {
        var title = one(ledger.posts.keySet());
        var id = id("posts", "title", title);
        var content = fresh("comment");
        Runnable effect = () -> ledger.comments.put(content, new Ledger.Comment(author(who), title));
        var found = onPost(who, title, true);
        return switch (random.nextInt(3)) {
            case 0 ->
                new Move(
                        found,
                        () -> client.send(
                                who.id(), "POST", "posts/" + id + "/comments", "{'content':'" + content + "'}"),
                        effect);
            case 1 -> new Move(found, () -> client.data(who.id(), "post/update", """
                            {'where':{'id':'%s'},'data':{'comments':{'create':{'content':'%s'}}}}""".formatted(id, content)), effect);
            default ->
                new Move(
                        found.equals("ok") ? "ok" : id.equals(NONE) ? "P2003" : "FORBIDDEN",
                        () -> client.data(
                                who.id(),
                                "comment/create",
                                "{'data':{'content':'" + content + "','postId':'" + id + "'}}"),
                        effect);
        };
    }

    private Move removeComment(Person who) {
        var content = one(ledger.comments.keySet());
        var id = id("comments", "content", content);
        var comment = ledger.comments.get(content);
        var seen =
                comment != null && !comment.deleted && ledger.post(comment.post).isSeenBy(who);
        return new Move(
                !seen || comment == null ? "P2025" : who.is(comment.author) || who.isStaff() ? "ok" : "FORBIDDEN",
                either(
                        () -> client.data(who.id(), "comment/delete", "{'where':{'id':'" + id + "'}}"),
                        () -> client.send(who.id(), "DELETE", "comments/" + id, "")),
                () -> ledger.comment(content).deleted = true);
    }

    private Move like(Person who) {
        var title = one(ledger.posts.keySet());
        var id = id("posts", "title", title);
        var like = who.id() + " " + title;
        var allowed = onPost(who, title, true).equals("ok") || who.isAdmin();
        return new Move(
                id.equals(NONE) ? "P2003" : ledger.likes.contains(like) ? "P2002" : allowed ? "ok" : "FORBIDDEN",
                () -> client.data(who.id(), "like/create", "{'data':{'postId':'" + id + "'}}"),
                () -> ledger.likes.add(like));
    }

    private Move unlike(Person who) {
        var title = one(ledger.posts.keySet());
        var like = who.id() + " " + title;
        return new Move(
                ledger.likes.contains(like) ? "ok" : "P2025",
                () -> client.data(who.id(), "like/delete", """
                        {'where':{'userId_postId':{'userId':'%s','postId':'%s'}}}""".formatted(
                                who.id() == null ? NONE : who.id(), id("posts", "title", title))),
                () -> ledger.likes.remove(like));
    }
}
