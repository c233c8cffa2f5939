package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.ErrorCode;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The codes that writes can meet, by the data API and by the resources.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WriteErrorsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final Author author = Authors.user();
    private final Author admin = Authors.admin();

    @TestHTTPResource
    URI server;

    private Sent.Client client;
    private String post = "";
    private String others = "";
    private String tag = "";
    private String taken = "";

    @BeforeEach
    void connect() {
        client = new Sent.Client(HttpClient.newHttpClient(), server);
        post = author.publishes("Mine").getString("id");
        others = admin.publishes("Another's").getString("id");
        tag = Authors.unique("tag");
        taken = Authors.unique("taken");
        Authors.tag(taken);
        Authors.tag(tag);
    }

    @AfterEach
    void disconnect() {
        client.http().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VALIDATION       | author | post/create          | {'data':{'titel':'x'}}
            VALIDATION       | author | post/create          | {'data':{'title':'','content':'c'}}
            VALIDATION       | author | post/create          | {'data':{'title':null,'content':'c'}}
            VALIDATION       | author | post/createMany      | {'data':[{'title':'t'}]}
            VALIDATION       | author | post/update          | {'data':{'title':'t'}}
            VALIDATION       | author | post/update          | {'where':{'published':true},'data':{'title':'t'}}
            VALIDATION       | author | post/updateMany      | {'where':{},'data':{'author':{}}}
            VALIDATION       | author | post/delete          | {'where':{'id':'x'}}
            VALIDATION       | author | post/deleteMany      | {}
            VALIDATION       | author | post/upsert          | {'where':{'id':'NOBODY'}}
            VALIDATION       | author | post/create          | {
            VALIDATION       | admin  | category/create      | {'data':{'name':'n','parent':{'connect':{'id':'NOBODY'},'create':{'name':'p'}}}}
            VALIDATION       | author | post/update          | {'where':{'id':'POST'},'data':{'categoryId':null,'category':{'disconnect':true}}}
            VALIDATION       | author | post/create          | {'data':{'title':'t','content':'c','comments':{'create':{'content':'c','post':{'connect':{'id':'POST'}}}}}}
            VALIDATION       | author | profile/createMany   | {'data':[{'address':{'street':'a','town':'b'}}]}
            ok               | author | profile/createMany   | {'data':[{'address':{'street':'a','city':'b'}}]}
            ok               | author | postTag/createMany   | {'data':[]}
            TOO_COMPLEX      | admin  | category/create      | DEEP
            P2020            | admin  | post/update          | {'where':{'id':'POST'},'data':{'viewCount':99999999999}}
            P2004            | author | follow/create        | {'data':{'followingId':'AUTHOR'}}
            P2004            | admin  | like/create          | {'data':{}}
            P2003            | admin  | like/create          | {'data':{'postId':'NOBODY'}}
            P2003            | admin  | postTag/createMany   | {'data':[{'postId':'POST','tagId':'NOBODY'}]}
            P2002            | admin  | tag/create           | {'data':{'name':'TAKEN'}}
            P2002            | admin  | tag/createMany       | {'data':[{'name':'TAKEN'}]}
            P2002            | admin  | tag/update           | {'where':{'name':'TAG'},'data':{'name':'TAKEN'}}
            P2002            | admin  | post/update          | {'where':{'id':'POST'},'data':{'tags':{'create':{'name':'TAKEN'}}}}
            P2014            | admin  | comment/update       | {'where':{'id':'NOBODY'},'data':{'post':{'disconnect':true}}}
            P2014            | admin  | post/update          | {'where':{'id':'POST'},'data':{'author':{'delete':true}}}
            P2014            | author | user/update          | {'where':{'id':'AUTHOR'},'data':{'posts':{'set':[]}}}
            ok               | author | user/update          | {'where':{'id':'AUTHOR'},'data':{'followers':{'set':[]}}}
            P2017            | admin  | post/update          | {'where':{'id':'POST'},'data':{'tags':{'delete':{'name':'TAG'}}}}
            P2025            | author | post/update          | {'where':{'id':'NOBODY'},'data':{'title':'t'}}
            P2025            | author | post/delete          | {'where':{'id':'NOBODY'}}
            P2025            | author | post/create          | {'data':{'title':'t','content':'c','tags':{'connect':{'name':'none'}}}}
            P2025            | admin  | post/update          | {'where':{'id':'POST'},'data':{'category':{'update':{'color':'x'}}}}
            UNAUTHENTICATED  | nobody | post/create          | {'data':{'title':'t','content':'c'}}
            UNAUTHENTICATED  | nobody | post/deleteMany      | {'where':{}}
            FORBIDDEN        | author | tag/create           | {'data':{'name':'x'}}
            FORBIDDEN        | author | post/update          | {'where':{'id':'OTHERS'},'data':{'title':'t'}}
            FORBIDDEN        | author | post/delete          | {'where':{'id':'OTHERS'}}
            FORBIDDEN        | author | post/update          | {'where':{'id':'POST'},'data':{'featured':true}}
            FORBIDDEN        | author | user/update          | {'where':{'id':'AUTHOR'},'data':{'role':'ADMIN'}}
            FORBIDDEN        | author | post/update          | {'where':{'id':'POST'},'data':{'tags':{'create':{'name':'n'}}}}
            FORBIDDEN        | author | comment/createMany   | {'data':[{'content':'c','postId':'POST','authorId':'OTHER'}]}
            FORBIDDEN        | admin  | post/update          | {'where':{'id':'POST'},'data':{'version':7}}
            NOT_FOUND        | author | noSuch/create        | {}
            NOT_FOUND        | author | post/createSome      | {}
            """)
    void byTheDataApi(String code, String who, String path, String arguments) {
        expect(code, client.data(caller(who), path, filled(arguments)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VALIDATION       | author | POST   | posts              | {'titel':'x'}
            VALIDATION       | author | POST   | posts              | {'title':'','content':'c'}
            VALIDATION       | author | PATCH  | posts/x            | {'title':'t'}
            VALIDATION       | author | POST   | posts              | {
            P2003            | author | POST   | posts              | {'title':'t','content':'c','categoryId':'NOBODY'}
            P2002            | admin  | POST   | tags               | {'name':'TAKEN'}
            P2025            | author | PATCH  | posts/NOBODY       | {'title':'t'}
            P2025            | author | DELETE | posts/NOBODY       |
            UNAUTHENTICATED  | nobody | POST   | posts              | {'title':'t','content':'c'}
            FORBIDDEN        | author | POST   | tags               | {'name':'x'}
            FORBIDDEN        | author | PATCH  | posts/OTHERS       | {'title':'t'}
            FORBIDDEN        | author | DELETE | posts/OTHERS       |
            CONFLICT         | author | PATCH  | posts/POST         | {'title':'t','version':7}
            NOT_FOUND        | author | POST   | nowhere            | {}
            METHOD_NOT_ALLOWED | author | PUT  | posts              | {}
            METHOD_NOT_ALLOWED | author | PUT  | data/post/create   | {}
            METHOD_NOT_ALLOWED | author | POST | data/post/update   | {}
            METHOD_NOT_ALLOWED | author | GET  | data/post/create   |
            """)
    void byTheResources(String code, String who, String method, String path, @Nullable String body) {
        expect(code, client.send(caller(who), method, filled(path), body == null ? "" : filled(body)));
    }

    @Test
    void byWhatTheHeadersSay() {
        var data = "{'data':{'title':'t','content':'c'}}";
        var update = "{'where':{'id':'" + post + "'},'data':{'title':'t'}}";
        expect("PRECONDITION_FAILED", client.data(author.id(), "post/update", update, "If-Match", "\"77-x\""));
        expect(
                "PRECONDITION_FAILED",
                client.send(author.id(), "PATCH", "posts/" + post, "{'title':'t'}", "If-Match", "\"77-x\""));
        expect("NOT_ACCEPTABLE", client.data(author.id(), "post/create", data, "Accept", "text/html"));
        var key = Authors.unique("key");
        for (var path : new String[] {"data/post/create", "posts"}) {
            var body = path.equals("posts") ? "{'title':'t','content':'c'}" : data;
            var once = new String[] {"Idempotency-Key", key + path.length()};
            expect("ok", client.send(author.id(), "POST", path, body, once));
            expect("IDEMPOTENCY_CONFLICT", client.send(author.id(), "POST", path, body.replace("'t'", "'u'"), once));
        }
        var large = "{'data':{'title':'t','content':'" + "c".repeat(3 << 20) + "'}}";
        expect("TOO_LARGE", client.data(author.id(), "post/create", large));
    }

    @Test
    void byRowsThatSomebodyElseHolds() throws SQLException {
        try (var holder = DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from posts where id = '" + post + "' for update");
            var update = "{'where':{'id':'" + post + "'},'data':{'title':'held'}}";
            var code = client.data(author.id(), "post/update", update).code();
            assertThat(code).isIn(ErrorCode.WRITE_CONFLICT.code(), ErrorCode.UNAVAILABLE.code());
            holder.rollback();
        }
        assertThat(Authors.one("select title from posts where id = ?", UUID.fromString(post)))
                .isEqualTo("Mine");
    }

    /// The writer's own row is held until the statement is ended as a timeout would end it.
    @Test
    void byRowsThatTakeTooLongTogether() throws SQLException {
        try (var holder = DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from users where id = '" + author.id() + "' for update");
            var rows = "{'data':[{'title':'long','content':'c'},{'title':'longer','content':'c'}]}";
            var sent = CompletableFuture.supplyAsync(() -> client.data(author.id(), "post/createMany", rows));
            Eventually.holds(Duration.ofSeconds(10), WriteErrorsTest::isEnded);

            expect("TOO_COMPLEX", sent.join());
            assertThat(sent.join().body().path("detail").asText()).contains("send fewer");
            holder.rollback();
        }
    }

    private static boolean isEnded() {
        try (var superuser =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) filter (where pg_cancel_backend(pid)) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%insert into public.posts%unnest%'""")) {
            rows.next();
            return rows.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWriteThatItsWriterCouldNotSeeSaysSo() {
        var draft = admin.drafts("Hidden").getString("id");
        var sent = client.data(author.id(), "comment/create", "{'data':{'content':'c','postId':'" + draft + "'}}");
        expect("FORBIDDEN", sent);
    }

    private void expect(String code, Sent sent) {
        assertThat(sent.code()).as("%d %s", sent.status(), sent.body()).isEqualTo(code);
        if (!code.equals("ok")) {
            assertThat(java.util.Arrays.stream(ErrorCode.values())
                            .filter(each -> each.code().equals(code))
                            .findFirst()
                            .orElseThrow()
                            .status())
                    .isEqualTo(sent.status());
        }
    }

    private @Nullable UUID caller(String who) {
        return switch (who) {
            case "author" -> author.id();
            case "admin" -> admin.id();
            default -> null;
        };
    }

    private String filled(String text) {
        return text.replace("OTHERS", others)
                .replace("NOBODY", NOBODY)
                .replace("POST", post)
                .replace("AUTHOR", author.id().toString())
                .replace("OTHER", admin.id().toString())
                .replace("TAKEN", taken)
                .replace("TAG", tag)
                .replace("DEEP", deep());
    }

    private static String deep() {
        var inner = "{'name':'x'}";
        for (var i = 0; i < 14; i++) {
            inner = "{'name':'x','children':{'create':" + inner + "}}";
        }
        return "{'data':" + inner + "}";
    }
}
