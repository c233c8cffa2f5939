package io.refract.benchmark;

import io.refract.benchmark.Workload.Request;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The requests of the benchmark, made of what the sample data holds.
final class Workloads {
    /// How the titles of the posts begin that the benchmark creates.
    static final String CREATED = "Benchmark ";

    private static final String API = "/api/v1";
    private static final String PING = API + "/ping";
    private static final List<String> WORDS =
            List.of("database", "cache", "index", "latency", "query", "release", "design", "review");

    static final String PLAINTEXT = "plaintext";
    static final String BY_TOKEN = "plaintext, by token";
    static final String BY_KEY = "plaintext, by API key";
    static final String PAGE = "post page, random depth";
    static final String PAGE_BY_QUERY = "the same page by query";
    static final String COMMENTS = "posts, comments, authors";
    static final String WRITERS = "writers about a tag";
    static final String GROUPS = "groups of all follows";
    static final String CREATE = "create post with 3 tags";
    static final String CREATE_BY_MUTATION = "the same post by mutation";

    /// Of a post that is created.
    static final String CONTENT = "Some words about a database and its cache. ".repeat(20);

    /// How far behind the newest posts a list begins at most.
    private static final int MOST_SKIPPED = 200;

    private static final String PAGE_QUERY = """
            {"orderBy":[{"createdAt":"desc"},{"id":"desc"}],"cursor":{"id":"%s"},"skip":1,"take":20,"select":{\
            "id":true,"title":true,"slug":true,"excerpt":true,"published":true,"featured":true,"viewCount":true,\
            "publishedAt":true,"createdAt":true,"updatedAt":true,"version":true,"isRecent":true,\
            "author":{"select":{"id":true,"name":true,"username":true,"image":true}},\
            "category":{"select":{"id":true,"name":true,"slug":true,"color":true}},\
            "tags":{"orderBy":{"name":"asc"},"select":{"id":true,"name":true,"slug":true,"color":true}},\
            "_count":{"select":{"comments":true,"likes":true}}}}""";
    private static final String COMMENTS_QUERY = """
            {"orderBy":[{"createdAt":"desc"},{"id":"desc"}],"skip":%d,"take":20,"select":{"id":true,"title":true,\
            "createdAt":true,"comments":{"orderBy":[{"createdAt":"desc"},{"id":"desc"}],"take":5,"select":{"id":true,\
            "content":true,"createdAt":true,"author":{"select":{"username":true}}}}}}""";
    private static final String WRITERS_QUERY = """
            {"where":{"posts":{"some":{"tags":{"some":{"slug":"%s"}}}}},"orderBy":{"username":"asc"},"take":20,\
            "select":{"id":true,"username":true}}""";
    private static final String GROUPS_QUERY = """
            {"by":"followingId","_count":{"_all":true},"orderBy":[{"_count":{"_all":"desc"}},{"followingId":"asc"}],\
            "take":10}""";

    /// Few enough that all are cached after the warm-up.
    private static final int HOT_USERS = 200;

    private final List<String> users;
    private final List<String> cursors;
    private final List<String> posts;
    private final List<String> tags;
    private final List<String> slugs;
    private final SignedIn somebody;

    private Workloads(
            List<String> users,
            List<String> cursors,
            List<String> posts,
            List<String> tags,
            List<String> slugs,
            SignedIn somebody) {
        this.somebody = somebody;
        this.users = users;
        this.cursors = cursors;
        this.posts = posts;
        this.tags = tags;
        this.slugs = slugs;
    }

    /// Looks up ids, and walks the list of posts to have cursors at all depths.
    static Workloads prepare(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var users = new ArrayList<String>();
            var cursors = new ArrayList<String>();
            var posts = new ArrayList<String>();
            walk(client, port, "/users?limit=100", 20, page -> users.addAll(ids(page.getJsonArray("data"))));
            walk(client, port, "/posts?limit=100", 400, page -> {
                var cursor = page.getJsonObject("page").getString("nextCursor");
                if (cursor != null) {
                    cursors.add(cursor);
                    posts.add(ids(page.getJsonArray("data")).getLast());
                }
            });
            var tags = get(client, port, "/tags?limit=100").getJsonArray("data");
            return new Workloads(
                    users, cursors, posts, ids(tags), members(tags, "slug"), SignedIn.registered(client, port));
        }
    }

    private static void walk(HttpClient client, int port, String list, int pages, Consumer<JsonObject> take)
            throws IOException, InterruptedException {
        var cursor = "";
        for (var i = 0; i < pages && cursor != null; i++) {
            var page = get(client, port, cursor.isEmpty() ? list : list + "&cursor=" + cursor);
            take.accept(page);
            cursor = page.getJsonObject("page").getString("nextCursor");
        }
    }

    private static JsonObject get(HttpClient client, int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + API + path))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    private static List<String> ids(JsonArray rows) {
        return members(rows, "id");
    }

    private static List<String> members(JsonArray rows, String name) {
        return rows.stream().map(row -> ((JsonObject) row).getString(name)).toList();
    }

    List<Workload> all() {
        return List.of(
                new Workload(PLAINTEXT, false, () -> Request.get(PING)),
                new Workload(BY_TOKEN, false, () -> Request.get(PING, somebody.token())),
                new Workload(BY_KEY, false, () -> Request.get(PING, somebody.key())),
                new Workload("user with stats", false, () -> user(users)),
                new Workload("user with stats, cached", true, () -> user(users.subList(0, HOT_USERS))),
                new Workload(PAGE, false, this::page),
                new Workload(PAGE_BY_QUERY, false, () -> query("post", "findMany", PAGE_QUERY.formatted(any(posts)))),
                new Workload(COMMENTS, false, () -> query("post", "findMany", COMMENTS_QUERY.formatted(anySkip()))),
                new Workload(WRITERS, false, () -> query("user", "findMany", WRITERS_QUERY.formatted(any(slugs)))),
                new Workload(GROUPS, false, () -> query("follow", "groupBy", GROUPS_QUERY)),
                new Workload("search", false, () -> Request.get(API + "/posts/search?limit=20&q=" + any(WORDS))),
                new Workload(CREATE, false, this::create),
                new Workload(CREATE_BY_MUTATION, false, this::createByMutation),
                new Workload("popular tags", true, () -> Request.get(API + "/tags/popular?limit=10")),
                new Workload("mixed 80/15/5", true, this::mixed));
    }

    HeldTransactions transactions(int port, Supplier<HeldTransactions.Cost> used) {
        return new HeldTransactions(port, users, posts, used);
    }

    private static Request user(List<String> among) {
        return Request.get(API + "/users/" + any(among));
    }

    private static Request query(String model, String operation, String arguments) {
        var q = URLEncoder.encode(arguments, StandardCharsets.UTF_8);
        return Request.get(API + "/data/" + model + '/' + operation + "?q=" + q);
    }

    static int anySkip() {
        return ThreadLocalRandom.current().nextInt(MOST_SKIPPED);
    }

    private Request page() {
        return Request.get(API + "/posts?limit=20&cursor=" + any(cursors));
    }

    private Request create() {
        var body = post().put("tagIds", new JsonArray(threeTags()));
        return Request.post(API + "/posts", body.encode(), "dev:" + any(users));
    }

    private Request createByMutation() {
        var three =
                threeTags().stream().map(tag -> new JsonObject().put("id", tag)).toList();
        var body = new JsonObject()
                .put("data", post().put("tags", new JsonObject().put("connect", new JsonArray(three))))
                .put(
                        "include",
                        new JsonObject("{\"author\":{\"select\":{\"id\":true,\"username\":true,\"name\":true}},"
                                + "\"tags\":{\"select\":{\"id\":true,\"name\":true,\"slug\":true}}}"));
        return Request.post(API + "/data/post/create", body.encode(), "dev:" + any(users));
    }

    static JsonObject post() {
        return new JsonObject()
                .put(
                        "title",
                        CREATED + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36))
                .put("content", CONTENT);
    }

    private List<String> threeTags() {
        return ThreadLocalRandom.current()
                .ints(0, tags.size())
                .distinct()
                .limit(3)
                .mapToObj(tags::get)
                .toList();
    }

    /// 80 of 100 read one user, 15 a page, 5 write.
    private Request mixed() {
        var dice = ThreadLocalRandom.current().nextInt(100);
        return dice < 80 ? user(users.subList(0, HOT_USERS)) : dice < 95 ? page() : create();
    }

    static <T> T any(List<T> among) {
        return among.get(ThreadLocalRandom.current().nextInt(among.size()));
    }
}
