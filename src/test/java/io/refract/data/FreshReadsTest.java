package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Documents that are cached, read while the rows that they show are written by either API: none is older than a
/// write that was acknowledged before it was asked for.
///
/// `-Dcache.writes=20000 -Dcache.writes.seed=7` takes longer, or another course.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FreshReadsTest {
    private static final int WRITES = Integer.getInteger("cache.writes", 400);
    private static final long SEED = Long.getLong("cache.writes.seed", 20_261_128L);
    private static final int LANES = 4;

    private final Author admin = Authors.admin();
    private final List<Author> authors = List.of(Authors.user(), Authors.user(), Authors.user());
    private final List<Post> posts = new ArrayList<>();
    private final Queue<String> older = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();

    @TestHTTPResource
    URI server;

    private Sent.Client client;
    private volatile boolean writing = true;

    /// Something that rises with each write of it.
    private static final class Fact {
        private int written;
        private volatile int acknowledged;

        /// @param write sends the next number; others wait meanwhile
        synchronized void next(Write write) {
            var sent = write.send(written + 1);
            assertThat(sent.code()).as(sent.body().toString()).isEqualTo("ok");
            written++;
            acknowledged = written;
        }
    }

    private interface Write {
        Sent send(int number);
    }

    private record Label(UUID id, String name, Fact renamed) {}

    private record Person(Author author, Fact renamed, Fact posted, Fact commented) {}

    private record Post(
            UUID id,
            String slug,
            Person author,
            Label category,
            Label tag,
            Fact retitled,
            Fact commented,
            Fact liked) {}

    @Test
    void noReadIsOlderThanAnAcknowledgedWrite() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            client = new Sent.Client(http, server);
            prepare();
            var readers = IntStream.range(0, LANES)
                    .mapToObj(lane -> Thread.ofPlatform().start(() -> read(new Random(~SEED - lane))))
                    .toList();
            var failures = new ConcurrentLinkedQueue<Throwable>();
            var writers = IntStream.range(0, LANES)
                    .mapToObj(lane -> Thread.ofPlatform().start(() -> {
                        try {
                            write(new Random(SEED + lane));
                        } catch (AssertionError | RuntimeException e) {
                            failures.add(e);
                        }
                    }))
                    .toList();
            for (var writer : writers) {
                writer.join();
            }
            writing = false;
            for (var reader : readers) {
                reader.join();
            }
            assertThat(failures).isEmpty();
            assertThat(older).as("seed %d, %s reads", SEED, reads).isEmpty();
            assertThat(reads).hasValueGreaterThan(WRITES / 2);
        }
    }

    private void prepare() {
        var people = authors.stream()
                .map(author -> new Person(author, new Fact(), new Fact(), new Fact()))
                .toList();
        var category = label("category");
        var tag = label("tag");
        for (var i = 0; i < 6; i++) {
            var person = people.get(i % people.size());
            var made = person.author().publishes("fresh 0");
            var id = UUID.fromString(made.getString("id"));
            client.data(admin.id(), "post/update", """
                    {'where':{'id':'%s'},'data':{'tags':{'connect':{'id':'%s'}},
                     'category':{'connect':{'id':'%s'}}}}""".formatted(id, tag.id(), category.id()));
            person.posted().next(_ -> new Sent(200, made(made.getString("slug"))));
            posts.add(new Post(id, made.getString("slug"), person, category, tag, new Fact(), new Fact(), new Fact()));
        }
    }

    private static JsonNode made(String slug) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(slug);
    }

    private Label label(String model) {
        var name = Authors.unique(model);
        var id = model.equals("tag") ? Authors.tag(name + " 0") : Authors.category(name + " 0");
        return new Label(id, name, new Fact());
    }

    private void write(Random random) {
        for (var left = WRITES / LANES; left > 0; left--) {
            var post = posts.get(random.nextInt(posts.size()));
            var author = post.author().author();
            var way = random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0, 1 -> post.retitled().next(n -> retitle(post, n, way));
                case 2 -> post.author().renamed().next(n -> rename(post, n, way));
                case 3 -> post.tag().renamed().next(n -> relabel("tag", post, post.tag(), n, way));
                case 4 -> post.category().renamed().next(n -> relabel("category", post, post.category(), n, way));
                case 5 -> comment(post, way);
                case 6 -> post.author().posted().next(n -> post(author, n, way));
                default -> post.liked().next(_ -> like(post, way));
            }
        }
    }

    private Sent retitle(Post post, int n, int way) {
        var author = post.author().author().id();
        var data = "{'title':'fresh " + n + "'}";
        var where = "{'id':'" + post.id() + "'}";
        return switch (way) {
            case 0 -> client.data(author, "post/update", "{'where':" + where + ",'data':" + data + "}");
            case 1 -> client.data(author, "post/updateMany", "{'where':" + where + ",'data':" + data + "}");
            case 2 -> client.data(author, "user/update", """
                    {'where':{'id':'%s'},'data':{'posts':{'update':{'where':%s,'data':%s}}}}""".formatted(author, where, data));
            default -> client.send(author, "PATCH", "posts/" + post.id(), data);
        };
    }

    private Sent rename(Post post, int n, int way) {
        var author = post.author().author().id();
        var data = "{'name':'fresh " + n + "'}";
        return switch (way) {
            case 0 -> client.data(author, "user/update", "{'where':{'id':'" + author + "'},'data':" + data + "}");
            case 1 -> client.data(author, "user/updateMany", "{'where':{'id':'" + author + "'},'data':" + data + "}");
            case 2 ->
                client.data(
                        author,
                        "post/update",
                        "{'where':{'id':'" + post.id() + "'},'data':{'author':{'update':" + data + "}}}");
            default -> client.send(author, "PATCH", "users/" + author, data);
        };
    }

    private Sent relabel(String model, Post post, Label label, int n, int way) {
        var data = "{'name':'" + label.name() + " " + n + "'}";
        var where = "{'id':'" + label.id() + "'}";
        return switch (way) {
            case 0 -> client.data(admin.id(), model + "/update", "{'where':" + where + ",'data':" + data + "}");
            case 1 -> client.data(admin.id(), model + "/upsert", """
                    {'where':%s,'create':{'name':'none'},'update':%s}""".formatted(where, data));
            case 2 ->
                client.data(
                        admin.id(),
                        "post/update",
                        model.equals("tag") ? """
                    {'where':{'id':'%s'},'data':{'tags':{'update':{'where':%s,'data':%s}}}}""".formatted(post.id(), where, data) : """
                    {'where':{'id':'%s'},'data':{'category':{'update':%s}}}""".formatted(post.id(), data));
            default ->
                client.send(admin.id(), "PATCH", (model.equals("tag") ? "tags/" : "categories/") + label.id(), data);
        };
    }

    private void comment(Post post, int way) {
        var by = post.author();
        var author = by.author().id();
        post.commented().next(_ -> {
            var sent = new Sent[1];
            by.commented()
                    .next(_ -> sent[0] = switch (way) {
                        case 0 ->
                            client.data(
                                    author, "comment/create", "{'data':{'content':'c','postId':'" + post.id() + "'}}");
                        case 1 ->
                            client.data(
                                    author,
                                    "comment/createMany",
                                    "{'data':[{'content':'c','postId':'" + post.id() + "'}]}");
                        case 2 -> client.data(author, "post/update", """
                        {'where':{'id':'%s'},'data':{'comments':{'create':{'content':'c'}}}}""".formatted(post.id()));
                        default -> client.send(author, "POST", "posts/" + post.id() + "/comments", "{'content':'c'}");
                    });
            return sent[0];
        });
    }

    private Sent post(Author author, int n, int way) {
        var data = "{'title':'another %d','content':'c','published':true}".formatted(n);
        return switch (way) {
            case 0 -> client.data(author.id(), "post/create", "{'data':" + data + "}");
            case 1 -> client.data(author.id(), "post/createMany", "{'data':[" + data + "]}");
            case 2 ->
                client.data(
                        author.id(),
                        "user/update",
                        "{'where':{'id':'" + author.id() + "'},'data':{'posts':{'create':" + data + "}}}");
            default -> client.send(author.id(), "POST", "posts", data);
        };
    }

    private Sent like(Post post, int way) {
        var fan = Authors.user().id();
        return switch (way) {
            case 0 -> client.data(fan, "like/create", "{'data':{'postId':'" + post.id() + "'}}");
            case 1 -> client.data(fan, "like/createMany", "{'data':[{'postId':'" + post.id() + "'}]}");
            case 2 -> client.data(fan, "like/upsert", """
                    {'where':{'userId_postId':{'userId':'%s','postId':'%s'}},'create':{'postId':'%2$s'},'update':{}}""".formatted(fan, post.id()));
            default -> client.send(fan, "PUT", "posts/" + post.id() + "/like", "");
        };
    }

    private void read(Random random) {
        while (writing) {
            var post = posts.get(random.nextInt(posts.size()));
            var reader = switch (random.nextInt(3)) {
                case 0 -> null;
                case 1 -> admin.id();
                default -> post.author().author().id();
            };
            try {
                switch (random.nextInt(4)) {
                    case 0 -> readUser(post.author(), reader);
                    case 1 -> readPost(post, reader, "posts/" + post.id(), "");
                    case 2 -> readPost(post, reader, "posts/by-slug/" + post.slug(), "");
                    default -> readPost(post, reader == null ? admin.id() : reader, kept(post), "/data");
                }
            } catch (RuntimeException e) {
                older.add(e.toString());
            }
        }
    }

    private static String kept(Post post) {
        var q = """
                {'where':{'id':'%s'},'select':{'title':true,'author':{'select':{'name':true}},
                 'category':{'select':{'name':true}},'tags':{'select':{'name':true}},
                 '_count':{'select':{'comments':true,'likes':true}}},'cache':{'ttl':60}}""".formatted(post.id());
        return "data/post/findUnique?q="
                + java.net.URLEncoder.encode(Writing.json(q), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void readUser(Person person, @Nullable UUID reader) {
        var least = least(person.renamed(), person.posted(), person.commented());
        var body = get(reader, "users/" + person.author().id());
        expect(least[0], number(body.path("name")), "name of a user");
        expect(least[1], body.at("/_count/posts").asInt(), "number of a user's posts");
        expect(least[2], body.at("/_count/comments").asInt(), "number of a user's comments");
    }

    private void readPost(Post post, @Nullable UUID reader, String path, String at) {
        var least = least(
                post.retitled(),
                post.author().renamed(),
                post.tag().renamed(),
                post.category().renamed(),
                post.commented(),
                post.liked());
        var body = get(reader, path).at(at);
        var by = path.replaceAll("[?].*|[0-9a-f-]{36}", "");
        expect(least[0], number(body.path("title")), "title at " + by);
        expect(least[1], number(body.at("/author/name")), "author at " + by);
        expect(least[2], number(body.at("/tags/0/name")), "tag at " + by);
        expect(least[3], number(body.at("/category/name")), "category at " + by);
        expect(least[4], body.at("/_count/comments").asInt(), "comments at " + by);
        expect(least[5], body.at("/_count/likes").asInt(), "likes at " + by);
    }

    private static int[] least(Fact... facts) {
        return Stream.of(facts).mapToInt(fact -> fact.acknowledged).toArray();
    }

    private JsonNode get(@Nullable UUID reader, String path) {
        reads.incrementAndGet();
        var sent = client.send(reader, "GET", path, "");
        if (sent.status() != 200) {
            throw new IllegalStateException(path + " " + sent);
        }
        return sent.body();
    }

    /// The last word; 0 for a name that nobody has changed yet.
    private static int number(JsonNode text) {
        var word = text.asText().replaceAll(".* ", "");
        return word.matches("[0-9]+") ? Integer.parseInt(word) : 0;
    }

    private void expect(int least, int seen, String what) {
        if (seen < least) {
            older.add(what + " is " + seen + " after " + least);
        }
    }
}
