package io.refract.data;

import static io.refract.data.Writing.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rows that their writer would not see, such as those of a post that is deleted, are not written.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class UnseenWritesTest {
    private final Author admin = Authors.admin();
    private final UUID tag = Authors.tag(Authors.unique("unseen"));

    private UUID gone;

    @BeforeEach
    void write() {
        var author = Authors.user();
        gone = UUID.fromString(author.publishes("Gone").getString("id"));
        author.calls().delete("/api/v1/posts/" + gone).then().statusCode(204);
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(Stored.count("post_tags where post_id = ? and tag_id = ?", gone, tag))
                .isZero();
    }

    private String pair() {
        return "{'postId':'%s','tagId':'%s'}".formatted(gone, tag);
    }

    /// Hooks would take such an error with `rejectedByPolicy` for a success.
    private static ValidatableResponse isRefused(ValidatableResponse answer) {
        return answer.statusCode(403)
                .body("code", equalTo("FORBIDDEN"))
                .body("meta.rejectReason", equalTo("cannot-read-back"))
                .body("error.reason", equalTo("rejected-by-policy"))
                .body("error.rejectReason", equalTo("cannot-read-back"))
                .body("error.model", equalTo("postTag"))
                .body("error", not(hasKey("rejectedByPolicy")));
    }

    @Test
    void aRowIsNotMade() {
        isRefused(post(admin, "postTag/create", "{'data':" + pair() + "}"));
        isRefused(post(
                admin,
                "postTag/upsert",
                "{'where':{'postId_tagId':%1$s},'create':%1$s,'update':{}}".formatted(pair())));
    }

    @Test
    void norInABatch() {
        var create = "{'model':'postTag','op':'create','args':{'data':%s}}".formatted(pair());

        isRefused(post(admin, "$transaction/sequential", "[{'model':'tag','op':'count'}," + create + "]"))
                .body("meta.index", equalTo(1));
    }

    @Test
    void norWouldItBe() {
        post(admin, "$can", "[{'model':'postTag','op':'create','args':{'data':%s}}]".formatted(pair()))
                .statusCode(200)
                .body("data[0].allowed", equalTo(false))
                .body("data[0].code", equalTo("FORBIDDEN"));
    }
}
