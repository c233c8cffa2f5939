package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.refract.testing.Together;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Writes of the data API that are in each other's way, or whose connections end.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WriteRacesTest {
    private final Author author = Authors.user();
    private final Author admin = Authors.admin();

    @TestHTTPResource
    URI server;

    private Sent.Client client;

    @BeforeEach
    void connect() {
        client = new Sent.Client(HttpClient.newHttpClient(), server);
    }

    @AfterEach
    void disconnect() {
        client.http().close();
    }

    @Test
    void upsertsOfOneKeyMakeOneRow() {
        for (var round = 0; round < 5; round++) {
            var name = Authors.unique("upsert");
            var upsert = "{'where':{'name':'%1$s'},'create':{'name':'%1$s'},'update':{'color':'red'}}".formatted(name);

            var answers = Together.run(32, _ -> client.data(admin.id(), "tag/upsert", upsert));

            assertThat(answers).extracting(Sent::code).containsOnly("ok");
            assertThat(answers)
                    .extracting(answer -> answer.body().at("/data/id").asText())
                    .containsOnly(answers.getFirst().body().at("/data/id").asText());
            assertThat(count("tags where name = ?", name)).isEqualTo(1);
        }
    }

    @Test
    void upsertsWithRowsThatBelongToThemMakeOneRow() {
        var name = Authors.unique("tree");
        var upsert = """
                {'where':{'name':'%1$s'},
                 'create':{'name':'%1$s','children':{'create':{'name':'%1$s child'}}},
                 'update':{'children':{'updateMany':{'where':{},'data':{'color':'red'}}}}}""".formatted(name);

        var answers = Together.run(32, _ -> client.data(admin.id(), "category/upsert", upsert));

        assertThat(answers).extracting(Sent::code).containsOnly("ok");
        assertThat(count("categories where name = ?", name)).isEqualTo(1);
        assertThat(count("categories where name = ? and color = 'red'", name + " child"))
                .isEqualTo(1);
    }

    @Test
    void upsertsOfOneKeyOfSeveralFieldsMakeOneRow() {
        for (var round = 0; round < 5; round++) {
            var post = author.drafts(Authors.unique("linked")).getString("id");
            var tag = client.data(admin.id(), "tag/create", "{'data':{'name':'" + Authors.unique("link") + "'}}")
                    .body()
                    .at("/data/id")
                    .asText();
            var key = "{'postId':'%s','tagId':'%s'}".formatted(post, tag);
            var upsert = "{'where':{'postId_tagId':%1$s},'create':%1$s,'update':{}}".formatted(key);

            var answers = Together.run(32, _ -> client.data(admin.id(), "postTag/upsert", upsert));

            assertThat(answers).extracting(Sent::code).containsOnly("ok");
            assertThat(answers)
                    .extracting(answer -> answer.body().at("/data/tagId").asText())
                    .containsOnly(tag);
            assertThat(count("post_tags where post_id = ?::uuid", post)).isEqualTo(1);
        }
    }

    @Test
    void theOnlyRowOfARelationIsMadeOnceAndASecondOneIsRefusedAlike() {
        for (var round = 0; round < 5; round++) {
            var user = Authors.user();
            Authors.one(
                    "with gone as (delete from user_settings where user_id = ? returning 1)"
                            + " select count(*) from gone",
                    user.id());
            var create = "{'where':{'id':'%s'},'data':{'settings':{'create':{'theme':'DARK'}}},'select':{'id':true}}"
                    .formatted(user.id());

            var answers = Together.run(32, _ -> client.data(user.id(), "user/update", create));

            assertThat(answers).extracting(Sent::code).containsOnly("ok", "P2014");
            assertThat(answers).extracting(Sent::code).containsOnlyOnce("ok");
            assertThat(count("user_settings where user_id = ?", user.id())).isEqualTo(1);
            assertThat(client.data(user.id(), "user/update", create).code()).isEqualTo("P2014");
        }
    }

    @Test
    void theOnlyRowOfARelationIsMadeOrChangedByAll() {
        for (var round = 0; round < 5; round++) {
            var user = Authors.user();
            Authors.one(
                    "with gone as (delete from user_settings where user_id = ? returning 1)"
                            + " select count(*) from gone",
                    user.id());
            var upsert =
                    "{'where':{'id':'%s'},'data':{'settings':{'upsert':{'create':{'theme':'DARK'},'update':{'theme':'LIGHT'}}}},'select':{'id':true}}"
                            .formatted(user.id());

            var answers = Together.run(32, _ -> client.data(user.id(), "user/update", upsert));

            assertThat(answers).extracting(Sent::code).containsOnly("ok");
            assertThat(count("user_settings where user_id = ? and theme = 'LIGHT'", user.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void rowsAreConnectedOrMadeOnce() {
        var name = Authors.unique("coc");
        var create = """
                {'data':{'title':'%1$s','content':'c','tags':{
                 'connectOrCreate':{'where':{'name':'%1$s'},'create':{'name':'%1$s'}}}},
                 'include':{'tags':true}}""".formatted(name);

        var answers = Together.run(32, _ -> client.data(admin.id(), "post/create", create));

        assertThat(answers).extracting(Sent::code).containsOnly("ok");
        assertThat(answers)
                .extracting(answer -> answer.body().at("/data/tags/0/name").asText())
                .containsOnly(name);
        assertThat(count("tags where name = ?", name)).isEqualTo(1);
        assertThat(count("post_tags pt join tags t on t.id = pt.tag_id where t.name = ?", name))
                .isEqualTo(32);
    }

    @Test
    void aRowThatOthersReferToIsConnectedOrMadeOnce() {
        var name = Authors.unique("held");
        var create = """
                {'data':{'title':'%1$s','content':'c','category':{
                 'connectOrCreate':{'where':{'name':'%1$s'},'create':{'name':'%1$s'}}}},
                 'select':{'categoryId':true}}""".formatted(name);

        var answers = Together.run(32, _ -> client.data(admin.id(), "post/create", create));

        assertThat(answers).extracting(Sent::code).containsOnly("ok");
        assertThat(new HashSet<>(answers.stream()
                        .map(answer -> answer.body().at("/data/categoryId").asText())
                        .toList()))
                .hasSize(1);
        assertThat(count("categories where name = ?", name)).isEqualTo(1);
    }

    @Test
    void postsOfOneTitleHaveSlugsOfTheirOwn() {
        var title = Authors.unique("Equal title ");

        var answers = Together.run(
                200, _ -> client.data(author.id(), "post/create", "{'data':{'title':'" + title + "','content':'c'}}"));

        assertThat(answers).extracting(Sent::code).containsOnly("ok");
        assertThat(new HashSet<>(answers.stream()
                        .map(answer -> answer.body().at("/data/slug").asText())
                        .toList()))
                .hasSize(200);
        assertThat(count("posts where title = ?", title)).isEqualTo(200);
    }

    @Test
    void nestedWritesInOppositeOrderAreNotInEachOthersWay() {
        var name = Authors.unique("order");
        var one = author.drafts(name + " one").getString("id");
        var two = author.drafts(name + " two").getString("id");
        for (var round = 0; round < 20; round++) {
            var mark = "round " + round;

            var answers = Together.run(2, i -> {
                var posts = i % 2 == 0 ? new String[] {one, two} : new String[] {two, one};
                return client.data(
                        author.id(), "user/update", """
                        {'where':{'id':'%s'},'data':{'posts':{'update':[
                         {'where':{'id':'%s'},'data':{'excerpt':'%4$s %5$s','comments':{'create':{'content':'%4$s %5$s'}}}},
                         {'where':{'id':'%s'},'data':{'excerpt':'%4$s %5$s'}}]}},'select':{'id':true}}""".formatted(author.id(), posts[0], posts[1], "by " + i, mark));
            });

            assertThat(answers).extracting(Sent::code).containsOnly("ok");
            assertThat(count("comments where content like ?", "by % " + mark)).isEqualTo(2);
            assertThat(count("posts where title like ? and excerpt like ?", name + "%", "% " + mark))
                    .isEqualTo(2);
            Authors.one(
                    "with gone as (delete from comments where content like ? returning 1)"
                            + " select count(*) from gone",
                    "by % " + mark);
        }
        assertThat(count("posts where title like ? and version >= 40", name + "%"))
                .isEqualTo(2);
    }

    /// Each create makes a post, two comments and a tag's link; whatever is killed under it.
    @Test
    void whatIsKilledIsThereAsAWholeOrNotAtAllAndTheAnswerTellsWhich() throws Exception {
        var name = Authors.unique("killed");
        var tag = Authors.tag(name);
        var done = new AtomicBoolean();
        var answered = new AtomicInteger();
        var killed = new AtomicInteger();
        var killer = Thread.ofVirtual().start(() -> kill(done, answered, killed));

        var codes = Together.run(
                8,
                lane -> IntStream.range(0, 30)
                        .mapToObj(i -> create(name + " " + lane + " " + i, tag).code())
                        .peek(_ -> answered.incrementAndGet())
                        .toList());
        done.set(true);
        killer.join();

        var made = made(name);
        for (var lane = 0; lane < codes.size(); lane++) {
            for (var i = 0; i < codes.get(lane).size(); i++) {
                var title = name + " " + lane + " " + i;
                var code = codes.get(lane).get(i);
                assertThat(code).as(title).isIn("ok", "UNAVAILABLE", "P2024");
                assertThat(made.getOrDefault(title, "nothing"))
                        .as(title + " " + code)
                        .isEqualTo(code.equals("ok") ? "1 post, 2 comments, 1 tag" : "nothing");
            }
        }
        assertThat(killed).as("connections that were killed").hasPositiveValue();
        assertThat(made).as("posts that were made, with %s killed", killed).hasSizeGreaterThan(120);
    }

    /// What was made under each title that begins so.
    private static Map<String, String> made(String titles) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.prepareStatement("""
                        select title, count(*) || ' post, '
                               || sum((select count(*) from comments where post_id = p.id)) || ' comments, '
                               || sum((select count(*) from post_tags where post_id = p.id)) || ' tag'
                          from posts p where title like ? || '%' group by title""")) {
            statement.setString(1, titles);
            try (var rows = statement.executeQuery()) {
                var made = new HashMap<String, String>();
                while (rows.next()) {
                    made.put(rows.getString(1), rows.getString(2));
                }
                return made;
            }
        }
    }

    private Sent create(String title, UUID tag) {
        return client.data(author.id(), "post/create", """
                {'data':{'title':'%s','content':'c','tags':{'connect':{'id':'%s'}},
                 'comments':{'createMany':{'data':[{'content':'a'},{'content':'b'}]}}}}""".formatted(title, tag));
    }

    /// Ends what is in the middle of a transaction, again and again: once for some answers, so that a slow
    /// machine does not have more killed than a fast one.
    private static void kill(AtomicBoolean done, AtomicInteger answered, AtomicInteger killed) {
        var random = new Random(1);
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            while (!done.get()) {
                try (var rows = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from (
                          select pid from pg_stat_activity
                           where application_name = 'refract' and backend_xid is not null limit 1) victim""")) {
                    rows.next();
                    killed.addAndGet(rows.getInt(1));
                }
                var next = answered.get() + 1 + random.nextInt(6);
                while (!done.get() && answered.get() < next) {
                    Eventually.passes(Duration.ofMillis(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String from, Object... values) {
        return (Long) Authors.one("select count(*) from " + from, values);
    }
}
