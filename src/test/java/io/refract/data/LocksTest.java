package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads in a batch that lock the rows that they find: those, and no others, until the batch ends.
///
/// In arguments `MINE` begins the titles of the owner's six posts, which differ by their last character.
@QuarkusTest
class LocksTest {
    private static final int POSTS = 6;

    private final Author owner = Authors.user();
    private final Author other = Authors.user();
    private final String mine = Authors.unique("locked");

    private List<String> posts = List.of();

    @BeforeEach
    void write() {
        posts = IntStream.range(0, POSTS)
                .mapToObj(i -> owner.publishes(mine + " " + i).getString("id"))
                .toList();
    }

    private UUID post(int i) {
        return UUID.fromString(posts.get(i));
    }

    private Response send(Author caller, String... calls) {
        return caller.calls()
                .body(BatchBody.of(calls).replace("MINE", mine).replace("FIRST", posts.getFirst()))
                .post(BatchBody.PATH);
    }

    private ValidatableResponse run(String... calls) {
        return send(owner, calls).then();
    }

    private static String find(String lock, String more) {
        return "post.findMany {'where':{'title':{'startsWith':'MINE'}},'orderBy':{'title':'asc'},'select':{'title':true},'lock':'%s'%s}"
                .formatted(lock, more);
    }

    /// The batch is held up by its last call, so that there is time to look at what the first has locked.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the call | how many posts are locked
                "post.findUnique {'where':{'id':'FIRST'},'lock':'update'} | 1",
                "post.findFirst {'where':{'title':{'startsWith':'MINE'}},'orderBy':{'title':'desc'},'lock':'update'} | 1",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'take':3,'lock':'update'} | 3",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'take':-3,'lock':'updateSkipLocked'} | 3",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'take':3,'lock':'updateNoWait'} | 3",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'take':2,'skip':1,'lock':'update'} | 3",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'cursor':{'id':'FIRST'},'take':2,'lock':'update'} | 2",
                "post.findMany {'where':{'title':{'search':'MINE'}},'take':2,'lock':'update'} | 2",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'orderBy':[{'author':{'username':'asc'}},{'comments':{'_count':'asc'}}],"
                        + "'take':2,'lock':'update','include':{'author':true,'tags':true,'comments':{'take':1}}} | 2",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'lock':'share'} | 6",
                "post.findMany {'where':{'title':{'startsWith':'MINE'}},'lock':null} | 0"
            })
    void whatIsFoundIsLockedAndNothingElse(String call, int locked) throws SQLException {
        var held = Stored.post(owner.id());
        try (var holder = Holder.of(held)) {
            var sent = later(call, "post.update {'where':{'id':'%s'},'data':{'excerpt':'x'}}".formatted(held));
            holder.isWaitedFor();
            assertThat(free("posts where title like ?", mine + "%", "update")).isEqualTo(POSTS - locked);
            assertThat(free("users where id = ?", owner.id(), "update")).isOne();
            holder.commit();
            sent.join().then().statusCode(200);
        }
        assertThat(free("posts where title like ?", mine + "%", "update")).isEqualTo(POSTS);
    }

    private CompletableFuture<Response> later(String... calls) {
        return CompletableFuture.supplyAsync(() -> send(owner, calls));
    }

    private static long free(String rows, Object value, String lock) {
        return Stored.count("(select 1 from " + rows + " for " + lock + " skip locked) free", value);
    }

    @Test
    void severalMayShareARowThatNobodyMayChangeMeanwhile() throws SQLException {
        try (var holder = Holder.begin()) {
            holder.run("select 1 from posts where id = ? for share", post(0));
            run(find("share", "")).statusCode(200).body("data[0].size()", equalTo(POSTS));
            run(find("updateSkipLocked", "")).statusCode(200).body("data[0].size()", equalTo(POSTS - 1));
        }
    }

    @Test
    void rowsThatOthersHaveLockedArePassedOverWithoutMakingFewer() throws SQLException {
        try (var holder = Holder.of(post(0))) {
            holder.run("select 1 from posts where id = ? for update", post(2));
            run(find("updateSkipLocked", ",'take':3"))
                    .statusCode(200)
                    .body("data[0].title", equalTo(List.of(mine + " 1", mine + " 3", mine + " 4")));
            run("post.findUnique {'where':{'id':'FIRST'},'lock':'updateSkipLocked'}")
                    .statusCode(200)
                    .body("data[0]", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateNoWait", "update"})
    void aLockThatIsNotHadAtOnceOrInTimeIsToldAsSuch(String lock) throws SQLException {
        try (var _ = Holder.of(post(1))) {
            var answer = run("post.count {}", find(lock, ""))
                    .statusCode(409)
                    .body("code", equalTo("LOCK_NOT_AVAILABLE"))
                    .body("meta.index", equalTo(1))
                    .body("error.dbErrorCode", equalTo("55P03"));
            assertThat(answer.extract().header("Retry-After")).isEqualTo("1");
        }
        run(find(lock, "")).statusCode(200);
    }

    /// The post that came first no longer belongs there when its holder is done.
    @Test
    void afterTheWaitTheConditionIsAskedAgain() throws SQLException {
        try (var holder = Holder.begin()) {
            holder.run("update posts set title = 'gone' where id = ?", post(0));
            holder.run("update posts set excerpt = 'new' where id = ?", post(1));
            var sent = later(
                    "post.findFirst {'where':{'title':{'startsWith':'MINE'}},'orderBy':{'title':'asc'},'lock':'update'}");
            holder.isWaitedFor();
            holder.commit();
            sent.join()
                    .then()
                    .statusCode(200)
                    .body("data[0].title", equalTo(mine + " 1"))
                    .body("data[0].excerpt", equalTo("new"));
        }
    }

    @Test
    void rowsThatTheCallerMayNotWriteAreRefusedByNameAndElseLeftOut() {
        var theirs = other.publishes(mine + " theirs").getString("id");
        send(owner, "post.findUnique {'where':{'id':'" + theirs + "'}}").then().body("data[0].id", equalTo(theirs));
        run("post.count {}", "post.findUnique {'where':{'id':'" + theirs + "'},'select':{'id':true},'lock':'share'}")
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("meta.index", equalTo(1))
                .body("meta.model", equalTo("post"));
        run(find("update", "")).statusCode(200).body("data[0].size()", equalTo(POSTS));
        run("post.findFirst {'where':{'id':'" + theirs + "'},'lock':'update'}")
                .statusCode(200)
                .body("data[0]", nullValue());
        send(Authors.moderator(), find("update", "")).then().statusCode(200).body("data[0].size()", equalTo(POSTS + 1));
    }

    /// The refusal is found when all calls of the flight are answered: until then others must not wait.
    @Test
    void aRowThatTheCallerMayNotWriteIsNeverLocked() throws SQLException {
        var theirs = other.publishes(mine + " theirs").getString("id");
        var held = Stored.post(owner.id());
        try (var holder = Holder.of(held)) {
            var sent = later(
                    "post.findUnique {'where':{'id':'" + theirs + "'},'lock':'update'}",
                    "post.update {'where':{'id':'%s'},'data':{'excerpt':'x'}}".formatted(held));
            holder.isWaitedFor();
            assertThat(free("posts where id = ?::uuid", theirs, "update")).isOne();
            holder.commit();
            sent.join().then().statusCode(403).body("meta.index", equalTo(0));
        }
    }

    @Test
    void aRowThatTheCallerDoesNotSeeIsNoRefusal() {
        var draft = other.drafts(mine + " draft").getString("id");
        run("post.findUnique {'where':{'id':'" + draft + "'},'lock':'update'}")
                .statusCode(200)
                .body("data[0]", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"category.findMany", "tag.findFirst", "auditLog.findMany", "user.findMany"})
    void whatTheCallerCouldNeverWriteIsNotLocked(String call) {
        var answer = run(call + " {'take':1,'lock':'update'}");
        if (call.startsWith("user")) {
            answer.statusCode(200).body("data[0].id", equalTo(List.of(owner.id().toString())));
        } else {
            answer.statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the call | path | rule
                "post.count {'lock':'update'} | lock | Unknown",
                "post.exists {'lock':'update'} | lock | Unknown",
                "post.aggregate {'_count':true,'lock':'update'} | lock | Unknown",
                "post.groupBy {'by':'authorId','lock':'update'} | lock | Unknown",
                "post.update {'where':{'id':'FIRST'},'data':{},'lock':'update'} | lock | Unknown",
                "post.findMany {'include':{'comments':{'lock':'update'}}} | include.comments.lock | Unknown",
                "post.findMany {'distinct':'title','lock':'update'} | lock | Exclusive",
                "post.findMany {'cache':{'ttl':1},'lock':'update'} | lock | Exclusive",
                "post.findMany {'lock':'UPDATE'} | lock | Enum",
                "post.findMany {'lock':true} | lock | Enum",
                "post.findMany {'lock':{'$ref':'0.title'}} | lock | Enum"
            })
    void whatCannotBeLockedIsRefused(String call, String path, String rule) {
        run("post.findUnique {'where':{'id':'FIRST'}}", call)
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", equalTo(List.of("[1].args." + path)))
                .body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"findUnique", "findFirst", "findMany"})
    void aCallByItselfLocksNothing(String operation) {
        Writing.post(owner, "post/" + operation, "{'where':{'id':'" + posts.getFirst() + "'},'lock':'update'}")
                .statusCode(400)
                .body("errors.path", equalTo(List.of("lock")))
                .body("errors.rule", equalTo(List.of("Transaction")));
    }
}
