package io.refract.data;

import static io.refract.data.Writing.delete;
import static io.refract.data.Writing.get;
import static io.refract.data.Writing.post;
import static io.refract.data.Writing.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.ErrorCode;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Statements;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The operations that write, on rows alone.
@QuarkusTest
class DataWriteTest {
    private final Author author = Authors.user();
    private final Author admin = Authors.admin();
    private final Author moderator = Authors.moderator();

    private String draft(String title) {
        return post(author, "post/create", "{'data':{'title':'" + title + "','content':'c'}}")
                .statusCode(201)
                .extract()
                .path("data.id");
    }

    @Test
    void createAnswersTheRowWithWhatTheServerHasFilled() {
        post(author, "post/create", "{'data':{'title':'My first one','content':'Words','published':true}}")
                .statusCode(201)
                .body("data.title", equalTo("My first one"))
                .body("data.authorId", equalTo(author.id().toString()))
                .body("data.slug", notNullValue())
                .body("data.publishedAt", notNullValue())
                .body("data.featured", equalTo(false))
                .body("data.version", equalTo(0));
    }

    @Test
    void createAnswersWhatIsSelected() {
        post(
                        author,
                        "post/create",
                        "{'data':{'title':'T','content':'c'},'select':{'title':true,'author':{'select':{'id':true}}}}")
                .statusCode(201)
                .body(
                        "data",
                        equalTo(java.util.Map.of(
                                "title",
                                "T",
                                "author",
                                java.util.Map.of("id", author.id().toString()))));
    }

    @Test
    void updateChangesWhatIsNamedAndRaisesTheVersion() {
        var id = draft("Before");
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{'title':'After','excerpt':{'set':'e'}}}")
                .statusCode(200)
                .body("data.title", equalTo("After"))
                .body("data.excerpt", equalTo("e"))
                .body("data.content", equalTo("c"))
                .body("data.version", equalTo(1));
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{'excerpt':null}}")
                .statusCode(200)
                .body("data.excerpt", nullValue());
    }

    @Test
    void updateOfNothingChangesNothing() {
        var id = draft("Same");
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{}}")
                .statusCode(200)
                .body("data.version", equalTo(0));
    }

    @Test
    void updateOfARowThatIsNotThereIsNotFound() {
        put(author, "post/update", "{'where':{'id':'" + UUID.randomUUID() + "'},'data':{'title':'x'}}")
                .statusCode(404)
                .body("code", equalTo(ErrorCode.NOT_FOUND.code()))
                .body("error.reason", equalTo("not-found"));
        var id = draft("Filtered");
        put(author, "post/update", "{'where':{'id':'" + id + "','title':'Other'},'data':{'title':'x'}}")
                .statusCode(404);
    }

    @Test
    void ifMatchRulesAVersionOut() {
        var id = draft("Versioned");
        var update = Writing.json("{'where':{'id':'" + id + "'},'data':{'title':'x'}}");
        author.calls()
                .header("If-Match", "\"7-x\"")
                .body(update)
                .put("/api/v1/data/post/update")
                .then()
                .statusCode(412);
        author.calls()
                .header("If-Match", "\"0-x\"")
                .body(update)
                .put("/api/v1/data/post/update")
                .then()
                .statusCode(200);
    }

    @Test
    void numbersAreCalculatedWith() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var id = post(admin, "category/create", "{'data':{'name':'" + tag + "'}}")
                .statusCode(201)
                .extract()
                .<String>path("data.id");
        put(admin, "category/update", "{'where':{'id':'" + id + "'},'data':{'version':{'increment':1}}}")
                .statusCode(403);
    }

    @Test
    void deleteIsSoftWhereTheModelHasIt() {
        var id = draft("Gone");
        delete(author, "post/delete", "{'where':{'id':'" + id + "'},'select':{'title':true}}")
                .statusCode(200)
                .body("data.title", equalTo("Gone"));
        assertThat((Long) Authors.one(
                        "select count(*) from posts where id = ? and deleted_at is not null", UUID.fromString(id)))
                .isEqualTo(1L);
        get(author, "post/findUnique", "{'where':{'id':'" + id + "'}}").body("data", nullValue());
        delete(author, "post/delete", "{'where':{'id':'" + id + "'}}").statusCode(404);
    }

    @Test
    void createManyCountsAndSkipsDuplicates() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var rows = "[{'name':'" + word + " a','color':'red'},{'name':'" + word + " b'}]";
        post(admin, "tag/createMany", "{'data':" + rows + "}").statusCode(201).body("data.count", equalTo(2));
        post(admin, "tag/createMany", "{'data':" + rows + "}").statusCode(409).body("code", equalTo("P2002"));
        post(
                        admin,
                        "tag/createMany",
                        "{'data':[{'name':'" + word + " a'},{'name':'" + word + " c'}],'skipDuplicates':true}")
                .statusCode(201)
                .body("data.count", equalTo(1));
        post(
                        admin,
                        "tag/createManyAndReturn",
                        "{'data':[{'name':'" + word + " z'},{'name':'" + word + " y'}],'select':{'name':true}}")
                .statusCode(201)
                .body("data.name", contains(word + " z", word + " y"));
        post(admin, "tag/createMany", "{'data':[]}").statusCode(201).body("data.count", equalTo(0));
        get(admin, "tag/findMany", "{'where':{'name':{'startsWith':'" + word + "'}}}")
                .body("data", hasSize(5));
    }

    @Test
    void rowsWithoutAnIdOfTheirOwnAreAnsweredInTheOrderOfTheirKeys() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        List<String> tags = post(
                        admin,
                        "tag/createManyAndReturn",
                        "{'data':[{'name':'" + word + " a'},{'name':'" + word + " b'},{'name':'" + word
                                + " c'}],'select':{'id':true}}")
                .extract()
                .path("data.id");
        var post = draft("Tagged");
        var other = draft("Tagged as well");
        var select = "'select':{'postId':true,'tag':{'select':{'id':true}}}";
        post(admin, "postTag/create", "{'data':{'postId':'" + post + "','tagId':'" + tags.get(1) + "'}}")
                .statusCode(201);

        var rows = links(post, tags.get(2)) + "," + links(other, tags.get(1)) + "," + links(post, tags.get(1)) + ","
                + links(post, tags.get(0));
        post(admin, "postTag/createManyAndReturn", "{'data':[" + rows + "]," + select + "}")
                .statusCode(409);
        post(admin, "postTag/createManyAndReturn", "{'data':[" + rows + "],'skipDuplicates':true," + select + "}")
                .statusCode(201)
                .body("data.postId", contains(post, post, other))
                .body("data.tag.id", contains(tags.get(0), tags.get(2), tags.get(1)));
        post(admin, "postTag/createManyAndReturn", "{'data':[" + rows + "],'skipDuplicates':true," + select + "}")
                .statusCode(201)
                .body("data", hasSize(0));
        post(admin, "postTag/createManyAndReturn", "{'data':[]," + select + "}").body("data", hasSize(0));
    }

    private static String links(String post, String tag) {
        return "{'postId':'" + post + "','tagId':'" + tag + "'}";
    }

    @Test
    void manyRowsAreChangedAndDeletedAtOnce() {
        draft("Many a");
        draft("Many b");
        draft("Other");
        var mine = "'where':{'authorId':'" + author.id() + "','title':{'startsWith':'Many'}}";
        put(author, "post/updateMany", "{" + mine + ",'data':{'excerpt':'all'}}")
                .statusCode(200)
                .body("data.count", equalTo(2));
        put(author, "post/updateMany", "{" + mine + ",'data':{'excerpt':'one'},'limit':1}")
                .body("data.count", equalTo(1));
        put(author, "post/updateMany", "{" + mine + ",'data':{}}").body("data.count", equalTo(0));
        put(
                        author,
                        "post/updateManyAndReturn",
                        "{" + mine + ",'data':{'metaTitle':'m'},'select':{'metaTitle':true,'excerpt':true}}")
                .body("data.metaTitle", contains("m", "m"));
        put(author, "post/updateMany", "{'data':{'excerpt':'all'}}")
                .statusCode(400)
                .body("errors[0].path", equalTo("where"));
        delete(author, "post/deleteMany", "{" + mine + ",'limit':1}")
                .statusCode(200)
                .body("data.count", equalTo(1));
        delete(author, "post/deleteMany", "{" + mine + "}").statusCode(200).body("data.count", equalTo(1));
        delete(author, "post/deleteMany", "{}").statusCode(400);
    }

    @Test
    void thePlannerIsAskedOnceForEachShapeWhatItCostsToFindManyRows() {
        draft("Estimated");
        var where = "'where':{'authorId':'" + author.id() + "','title':{'endsWith':'timated'},'slug':{'not':'%s'}}";
        var before = Statements.named("estimate");
        for (var i = 0; i < 3; i++) {
            put(author, "post/updateMany", "{" + where.formatted(i) + ",'data':{'metaTitle':'m'}}")
                    .statusCode(200)
                    .body("data.count", equalTo(1));
        }
        assertThat(Statements.named("estimate") - before).isOne();

        delete(author, "post/deleteMany", "{" + where.formatted("x") + ",'limit':5}")
                .body("data.count", equalTo(1));
        assertThat(Statements.named("estimate") - before).isEqualTo(2);
    }

    @Test
    void thePlannerIsAskedAboutManyRowsOfARowAsWell() {
        draft("Nested");
        var before = Statements.named("estimate");
        for (var i = 0; i < 3; i++) {
            put(author, "user/update", """
                    {'where':{'id':'%s'},'select':{'id':true},'data':{'posts':{
                     'updateMany':{'where':{'title':{'endsWith':'ested'},'slug':{'not':'%s'}},'data':{'metaTitle':'m'}},
                     'deleteMany':{'title':{'endsWith':'estet'},'slug':{'not':'%s'}}}}}""".formatted(author.id(), i, i)).statusCode(200);
        }
        assertThat(Statements.named("estimate") - before).isEqualTo(2);
    }

    @Test
    void theBodyOfManyRowsMayBeLargerThanOthers() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        "{'name':'%1$s a tag among very many %2$05d','slug':'%1$s-a-tag-among-very-many-%2$05d','color':'#%2$06d'}"
                                .formatted(word, i))
                .collect(Collectors.joining(","));
        assertThat(rows.length()).isGreaterThan(1 << 20);

        post(admin, "tag/createMany", "{'data':[" + rows + "]}").statusCode(201).body("data.count", equalTo(10_000));

        var all = "{'where':{'name':{'startsWith':'" + word + "'}}}";
        get(admin, "tag/count", all).body("data", equalTo(10_000));
        delete(admin, "tag/deleteMany", all).body("data.count", equalTo(10_000));
        post(admin, "tag/createMany", "{'data':[" + rows + ",{'name':'" + word + "'}]}")
                .statusCode(400)
                .body("code", equalTo("TOO_COMPLEX"));
    }

    @Test
    void theBodyOfManyRowsHasALimitAsWell() {
        var name = Authors.unique("padded");
        var rows = "{'data':[{'name':'" + name + "'}]}";

        post(admin, "tag/createMany", rows + " ".repeat((16 << 20) - rows.length()))
                .statusCode(201)
                .body("data.count", equalTo(1));
        post(admin, "tag/createMany", rows + " ".repeat((16 << 20) - rows.length() + 1))
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
        post(admin, "tag/createManyAndReturn", "{'data':[{'name':'" + "x".repeat(2 << 20) + "'}]}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION"));
        post(admin, "tag/createMany", "{'data':[" + "1,".repeat(600_000) + "1]}")
                .statusCode(400)
                .body("code", equalTo("TOO_COMPLEX"));
        post(admin, "tag/create", rows + " ".repeat(1 << 20)).statusCode(413);
        put(admin, "tag/updateMany", rows + " ".repeat(1 << 20)).statusCode(413);
        given().contentType("application/json")
                .body("{\"data\":[]}" + " ".repeat(2 << 20))
                .post("/api/v1/data/tag/createMany")
                .then()
                .statusCode(413);
    }

    @Test
    void upsertMakesARowOrChangesIt() {
        var name = UUID.randomUUID().toString().substring(0, 8);
        var upsert = "{'where':{'name':'" + name + "'},'create':{'name':'" + name + "'},'update':{'color':'blue'}}";
        post(admin, "tag/upsert", upsert)
                .statusCode(201)
                .body("data.name", equalTo(name))
                .body("data.color", nullValue());
        post(admin, "tag/upsert", upsert).statusCode(201).body("data.color", equalTo("blue"));
    }

    @Test
    void whatIsMissingUnknownOrWrongIsToldTogether() {
        post(author, "post/create", "{'data':{'titel':'x','content':7}}")
                .statusCode(400)
                .body("errors.path", contains("data.titel", "data.content"));
        post(author, "post/create", "{'data':{'title':'x'}}")
                .statusCode(400)
                .body("errors[0].path", equalTo("data.content"))
                .body("errors[0].rule", equalTo("Required"));
        post(author, "post/create", "{'data':{'title':null,'content':'c'}}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("NotNull"));
    }

    @Test
    void othersWriteNothingAndNobodyWritesWhatIsTheServers() {
        var id = draft("Mine");
        var other = Authors.user();
        put(other, "post/update", "{'where':{'id':'" + id + "'},'data':{'title':'x'}}")
                .statusCode(404);
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{'published':true}}")
                .statusCode(200);
        put(other, "post/update", "{'where':{'id':'" + id + "'},'data':{'title':'x'}}")
                .statusCode(403)
                .body("error.rejectedByPolicy", equalTo(true));
        delete(other, "post/delete", "{'where':{'id':'" + id + "'}}").statusCode(403);
        delete(other, "post/deleteMany", "{'where':{'id':'" + id + "'}}")
                .statusCode(200)
                .body("data.count", equalTo(0));
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{'viewCount':7}}")
                .statusCode(403);
        put(author, "post/update", "{'where':{'id':'" + id + "'},'data':{'featured':true}}")
                .statusCode(403);
        post(author, "post/create", "{'data':{'title':'t','content':'c','authorId':'" + other.id() + "'}}")
                .statusCode(403);
        post(author, "tag/create", "{'data':{'name':'x'}}").statusCode(403);
        post(
                        author,
                        "post/create",
                        "{'data':{'title':'t','content':'c','author':{'connect':{'id':'" + other.id() + "'}}}}")
                .statusCode(403);
        delete(moderator, "post/delete", "{'where':{'id':'" + id + "'}}").statusCode(200);
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body("{\"data\":{}}")
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(401);
    }

    @Test
    void anOperationHasItsMethod() {
        author.calls().get("/api/v1/data/post/create").then().statusCode(405);
        author.calls().body("{}").post("/api/v1/data/post/update").then().statusCode(405);
        author.calls().body("{}").put("/api/v1/data/post/create").then().statusCode(405);
        author.calls().body("{}").put("/api/v1/data/post/findMany").then().statusCode(405);
        author.calls().delete("/api/v1/data/post/noSuch").then().statusCode(404);
    }
}
