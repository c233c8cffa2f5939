package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tries to learn what the caller may not see. Arguments are written with `'` for `"` and `ME` for the author's id.
@QuarkusTest
class HiddenThingsTest {
    private final Author author = Authors.user();

    @BeforeEach
    void write() {
        author.publishes("Open");
        author.drafts("Secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/findMany {'where':{'passwordHash':{'startsWith':'$'}}}",
                "user/findMany {'select':{'passwordHash':true}}",
                "user/findMany {'omit':{'passwordHash':true}}",
                "user/findMany {'orderBy':{'passwordHash':'asc'}}",
                "user/findMany {'distinct':['passwordHash']}",
                "user/findMany {'where':{'name':{'equals':{'$field':'passwordHash'}}}}",
                "user/groupBy {'by':['passwordHash']}",
                "user/groupBy {'by':['role'],'having':{'passwordHash':{'_max':{'gt':'a'}}}}",
                "user/aggregate {'_max':{'passwordHash':true}}",
                "user/count {'select':{'passwordHash':true}}",
                "post/findMany {'where':{'author':{'passwordHash':{'startsWith':'$'}}}}",
                "post/findMany {'orderBy':{'author':{'passwordHash':'asc'}}}",
                "session/findMany {'where':{'sessionToken':'x'}}",
                "session/findUnique {'where':{'sessionToken':'x'}}",
                "notification/findFirst {'cursor':{'dedupeKey':'x'}}"
            })
    void aFieldThatNobodyMaySeeIsAnUnknownField(String request) {
        as(Authors.admin().calls(), request)
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors[0].rule", equalTo("Unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user/count {'where':{'id':'ME','email':{'contains':'@'}}} | 0",
                "user/count {'where':{'id':'ME','NOT':{'email':{'contains':'@'}}}} | 0",
                "user/count {'where':{'id':'ME','lastLogin':null}} | 0",
                "user/count {'where':{'id':'ME','lastLogin':{'not':null}}} | 0",
                "user/count {'where':{'id':'ME','OR':[{'email':{'gt':''}},{'email':{'lte':''}}]}} | 0",
                "user/count {'where':{'id':'ME','username':{'not':{'$field':'email'}}}} | 0",
                "user/count {'where':{'id':'ME','deletedAt':null}} | 0",
                "user/findMany {'where':{'id':'ME'},'select':{'deletedAt':true}} | [{}]",
                "user/count {'where':{'id':'ME'},'select':{'email':true}} | {'email':0}",
                "user/aggregate {'where':{'id':'ME'},'_min':{'email':true}} | {'_min':{'email':null}}",
                "user/groupBy {'by':['email'],'where':{'id':'ME'}} | [{'email':null}]",
                "user/groupBy {'by':['username'],'where':{'id':'ME'},'having':{'email':{'_max':{'gt':''}}}} | []",
                "user/findMany {'where':{'id':'ME'},'cursor':{'email':'EMAIL'},'select':{'username':true}} | []",
                "user/findUnique {'where':{'email':'EMAIL'}} | null",
                "post/count {'where':{'authorId':'ME','author':{'email':{'contains':'@'}}}} | 0",
                "post/findMany {'where':{'authorId':'ME'},'select':{'author':{'select':{'email':true}}}} | [{'author':{}}]"
            })
    void aFieldOfSomebodyElseTellsNothing(String request, String answer) {
        var asked = request.replace("EMAIL", author.username() + "@example.com");
        as(Authors.anonymous(), asked).statusCode(200).body(equalTo(data(answer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post/count {'where':{'authorId':'ME'}} | 1",
                "post/exists {'where':{'authorId':'ME','title':'Secret'}} | false",
                "post/findMany {'where':{'authorId':'ME','published':false}} | []",
                "post/aggregate {'where':{'authorId':'ME'},'_max':{'title':true}} | {'_max':{'title':'Open'}}",
                "post/groupBy {'by':['published'],'where':{'authorId':'ME'},'_count':true} | [{'published':true,'_count':1}]",
                "user/count {'where':{'id':'ME','posts':{'some':{'title':'Secret'}}}} | 0",
                "user/count {'where':{'id':'ME','posts':{'every':{'title':'Open'}}}} | 1",
                "user/count {'where':{'id':'ME','posts':{'none':{'published':false}}}} | 1",
                "user/findMany {'where':{'id':'ME'},'select':{'posts':{'select':{'title':true}}}} | [{'posts':[{'title':'Open'}]}]",
                "user/findMany {'where':{'id':'ME'},'select':{'_count':{'select':{'posts':{'where':{'published':false}}}}}}"
                        + " | [{'_count':{'posts':0}}]"
            })
    void rowsOfSomebodyElseDoNotExist(String request, String answer) {
        as(Authors.anonymous(), request).statusCode(200).body(equalTo(data(answer)));
    }

    @Test
    void aLikeTellsWhatIsLikedOnlyToThoseWhoSeeIt() {
        var like = "with p as (%s) insert into likes (user_id, post_id) select ?, id from p returning post_id";
        var open = Authors.id(
                like.formatted("select id from posts where author_id = ? and published"), author.id(), author.id());
        var draft = Authors.id(
                like.formatted("select id from posts where author_id = ? and not published"), author.id(), author.id());
        var deleted = Authors.id(
                like.formatted("insert into posts (title, content, author_id, published, deleted_at)"
                        + " values ('Gone', 'T', ?, true, now()) returning id"),
                author.id(),
                author.id());
        var comment = Authors.id("""
                with c as (insert into comments (content, post_id, author_id) values ('Hidden', ?, ?) returning id)
                insert into likes (user_id, comment_id) select ?, id from c returning comment_id""", draft, author.id(), author.id());
        var mine = "{'userId':'ME'}";
        var hidden = List.of(draft, deleted, comment);

        as(Authors.anonymous(), "like/count {'where':" + mine + "}").body("data", equalTo(4));
        var rows = as(Authors.anonymous(), "like/findMany {'where':" + mine + "}");
        rows.body("data.findAll { it.postId != null }.postId", contains(open.toString()))
                .body("data.findAll { it.commentId != null }", empty());
        for (var request : List.of(
                "like/findMany {'where':" + mine + ",'orderBy':[{'postId':'asc'},{'commentId':'asc'}]}",
                "like/findMany {'where':" + mine + ",'distinct':['postId','commentId']}",
                "like/groupBy {'by':['postId','commentId'],'where':" + mine + ",'_count':true}",
                "like/aggregate {'where':" + mine + ",'_min':{'id':true},'_count':{'postId':true,'commentId':true}}",
                "like/findMany {'where':{'userId':'ME','post':{'is':{'published':false}}}}")) {
            var answer = as(Authors.anonymous(), request).statusCode(200);
            hidden.forEach(id -> answer.body(not(containsString(id.toString()))));
        }
        as(
                        Authors.anonymous(),
                        "like/groupBy {'by':['postId'],'where':" + mine + ",'_count':true,'orderBy':{'postId':'asc'}}")
                .body("data.postId", contains(open.toString(), null))
                .body("data._count", contains(1, 3));
        for (var id : List.of(draft, deleted)) {
            as(Authors.anonymous(), "like/count {'where':{'postId':'" + id + "'}}")
                    .body("data", equalTo(0));
            as(Authors.anonymous(), "like/findUnique {'where':{'userId_postId':{'userId':'ME','postId':'" + id + "'}}}")
                    .body("data", equalTo(null));
        }
        as(Authors.anonymous(), "like/count {'where':{'commentId':'" + comment + "'}}")
                .body("data", equalTo(0));
        as(author.calls(), "like/findMany {'where':" + mine + "}")
                .body("data.postId.findAll { it != null }", containsInAnyOrder(open.toString(), draft.toString()))
                .body("data.commentId.findAll { it != null }", contains(comment.toString()));
    }

    @Test
    void sessionsAreForTheUserAndAdministratorsWhileThereIsTheUser() {
        Authors.id("""
                insert into sessions (user_id, session_token, expires, ip)
                values (?, ?, now() + interval '1 day', '192.0.2.1') returning id""", author.id(), Authors.unique("hash"));
        var sessions = "session/findMany {'where':{'userId':'ME'},'select':{'ip':true}}";
        var ofUser = "user/findUnique {'where':{'id':'ME'},'select':{'sessions':{'select':{'ip':true}}}}";
        as(Authors.anonymous(), sessions).body("data", empty());
        as(Authors.user().calls(), sessions).body("data", empty());
        as(Authors.moderator().calls(), sessions).body("data", empty());
        as(Authors.moderator().calls(), ofUser).body("data", not(hasKey("sessions")));
        for (var caller : List.of(author, Authors.admin())) {
            as(caller.calls(), sessions).body("data.ip", contains("192.0.2.1"));
            as(caller.calls(), ofUser).body("data.sessions.ip", contains("192.0.2.1"));
            as(caller.calls(), sessions.replace("'ip'", "'sessionToken'")).statusCode(400);
        }

        author.calls().delete("/api/v1/users/" + author.id()).then().statusCode(204);

        as(Authors.admin().calls(), sessions).body("data", empty());
    }

    @Test
    void theAuditTrailIsForAdministrators() {
        var changes = "auditLog/count {'where':{'recordId':'ME','operation':'INSERT'}}";
        as(Authors.anonymous(), changes).body("data", equalTo(0));
        as(Authors.moderator().calls(), changes).body("data", equalTo(0));
        as(Authors.admin().calls(), changes).body("data", equalTo(1));
    }

    @Test
    void ordersDoNotTellOfHiddenRowsAndFields() {
        var other = Authors.user();
        other.publishes("Open");
        other.publishes("Open, too");
        var both = "'where':{'id':{'in':['ME','" + other.id() + "']}},'select':{'id':true}";
        var byId = as(Authors.anonymous(), "user/findMany {" + both + "}")
                .extract()
                .asString();
        as(Authors.anonymous(), "user/findMany {'orderBy':{'email':'desc'}," + both + "}")
                .body(containsString(author.id().toString()));
        as(Authors.anonymous(), "user/findMany {'orderBy':[{'email':'desc'},{'id':'asc'}]," + both + "}")
                .body(equalTo(byId));
        author.drafts("Another secret");
        author.drafts("One more");
        as(Authors.anonymous(), "user/findMany {'orderBy':{'posts':{'_count':'desc'}},'take':1," + both + "}")
                .body("data[0].id", equalTo(other.id().toString()));
    }

    @Test
    void aRefusedWriteDoesNotTellWhetherThereIsSuchARow() {
        var draft = author.drafts("Tagged").getString("id");
        var taken = Authors.tag(Authors.unique("taken"));
        var free = Authors.tag(Authors.unique("free"));
        var link = "{'postId':'" + draft + "','tagId':'%s'}";
        var one = "postTag/create {'data':" + link + "}";
        var many = "postTag/createMany {'data':[" + link + "]}";
        var missing = "postTag/createMany {'skipDuplicates':true,'data':[" + link + "]}";
        as(author.calls(), one.formatted(taken)).statusCode(201);
        as(author.calls(), one.formatted(taken)).statusCode(409).body("code", equalTo("P2002"));
        as(author.calls(), many.formatted(taken)).statusCode(409).body("code", equalTo("P2002"));
        as(author.calls(), missing.formatted(taken)).statusCode(201).body("data.count", equalTo(0));
        var settings = "userSettings/create {'data':{'user':{'connect':{'id':'ME'}},'theme':'DARK'}}";
        as(author.calls(), settings).statusCode(201);

        var other = Authors.user();
        for (var request : List.of(one, many, missing)) {
            for (var tag : List.of(taken, free)) {
                as(other.calls(), request.formatted(tag)).statusCode(403).body("code", equalTo("FORBIDDEN"));
            }
        }
        as(other.calls(), settings).statusCode(403).body("code", equalTo("FORBIDDEN"));
        as(author.calls(), one.formatted(free)).statusCode(201);
    }

    @Test
    void theOwnerAndStaffSeeWhatIsTheirs() {
        var deletion = "user/findMany {'where':{'id':'ME'},'select':{'deletedAt':true}}";
        var shown = equalTo(data("[{'deletedAt':null}]"));
        as(author.calls(), deletion).body(shown);
        as(Authors.moderator().calls(), deletion).body(shown);
        as(Authors.admin().calls(), deletion).body(shown);
        as(Authors.user().calls(), deletion).body(equalTo(data("[{}]")));
        as(author.calls(), "post/count {'where':{'authorId':'ME'}}").body("data", equalTo(2));
        as(author.calls(), "user/count {'where':{'id':'ME','email':{'contains':'@'}}}")
                .body("data", equalTo(1));
        as(Authors.moderator().calls(), "post/exists {'where':{'authorId':'ME','title':'Secret'}}")
                .body("data", equalTo(true));
    }

    private ValidatableResponse as(RequestSpecification caller, String request) {
        var parts = request.split(" ", 2);
        return given().spec(caller)
                .contentType("application/json")
                .body(filled(parts[1]))
                .post("/api/v1/data/" + parts[0])
                .then();
    }

    private String data(String answer) {
        return "{\"data\":" + filled(answer) + "}";
    }

    private String filled(String text) {
        return text.replace('\'', '"').replace("ME", author.id().toString());
    }
}
