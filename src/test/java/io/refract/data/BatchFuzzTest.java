package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches that chance has made of calls that make sense and calls that do not, with references to anywhere: never a
/// 5xx, and never a part of one.
@QuarkusTest
class BatchFuzzTest {
    private static final String BATCH = "/api/v1/data/$transaction/sequential";
    private static final int BATCHES = 200;
    private static final int MOST_CALLS = 6;

    private static final List<String> CALLS = List.of(
            "post.create {'data':{'title':TEXT,'content':'c','excerpt':TEXT}}",
            "post.create {'data':{'title':'T','content':'c','comments':{'create':{'content':TEXT}}}}",
            "post.createMany {'data':[{'title':TEXT,'content':'c'},{'title':'T','content':TEXT}]}",
            "post.createManyAndReturn {'data':[{'title':TEXT,'content':'c'}],'select':{'id':true,'title':true}}",
            "post.update {'where':{'id':ID},'data':{'excerpt':TEXT,'title':TEXT}}",
            "post.updateMany {'where':{'id':{'in':[ID,ID]}},'data':{'excerpt':TEXT}}",
            "post.upsert {'where':{'id':ID},'create':{'title':TEXT,'content':'c'},'update':{'title':TEXT}}",
            "post.delete {'where':{'id':ID}}",
            "comment.create {'data':{'content':TEXT,'postId':ID},'include':{'post':true}}",
            "comment.create {'data':{'content':TEXT,'post':{'connect':{'id':ID}}}}",
            "post.findMany {'where':{'OR':[{'id':ID},{'viewCount':{'gte':NUMBER}}]},'take':3,'include':{'author':true}}",
            "post.findFirst {'where':{'id':ID},'select':{'id':true,'excerpt':true,'viewCount':true}}",
            "post.count {'where':{'title':TEXT}}",
            "post.aggregate {'where':{'id':ID},'_sum':{'viewCount':true},'_max':{'title':true}}",
            "post.groupBy {'by':['authorId'],'where':{'id':ID},'_count':{'_all':true}}",
            "post.fly {'where':ID}");

    private static final List<String> PATHS = List.of(
            "id",
            "title",
            "excerpt",
            "viewCount",
            "0.id",
            "0.title",
            "0.author.id",
            "post.id",
            "authorId",
            "count",
            "",
            "0",
            "9.id",
            "_sum.viewCount",
            "_max.title",
            "0._count._all",
            "nothing");

    private final Author author = Authors.user();
    private String post = "";

    @BeforeEach
    void write() {
        post = author.publishes(Authors.unique("fuzz")).getString("id");
    }

    @Test
    void aBatchIsDoneOrNotDone() {
        var random = new Random(13);
        var done = 0;
        var late = 0;
        for (var i = 0; i < BATCHES; i++) {
            var batch = batch(random);
            var before = state();
            var answer = author.calls().body(batch).post(BATCH);
            assertThat(answer.statusCode()).as(batch).isLessThan(500);
            if (answer.statusCode() == 200) {
                done++;
            } else {
                assertThat(state()).as(batch).isEqualTo(before);
                late += answer.jsonPath().getString("code").startsWith("P") ? 1 : 0;
            }
        }
        assertThat(done).as("some make sense").isGreaterThan(BATCHES / 20);
        assertThat(late).as("some fail when they are run").isGreaterThan(BATCHES / 50);
    }

    private String batch(Random random) {
        return IntStream.range(0, 1 + random.nextInt(MOST_CALLS))
                .mapToObj(index -> call(random, index))
                .collect(Collectors.joining(",", "[", "]"))
                .replace('\'', '"');
    }

    private String call(Random random, int index) {
        var parts = CALLS.get(random.nextInt(CALLS.size())).split("[. ]", 3);
        var arguments = parts[2];
        for (var kind : List.of("TEXT", "ID", "NUMBER")) {
            while (arguments.contains(kind)) {
                arguments = arguments.replaceFirst(kind, value(random, kind, index));
            }
        }
        return "{'model':'%s','op':'%s','args':%s}".formatted(parts[0], parts[1], arguments);
    }

    /// Mostly references: where there is an earlier call to some of its values.
    private String value(Random random, String kind, int index) {
        if (index == 0 || random.nextInt(3) == 0) {
            return switch (kind) {
                case "TEXT" -> "'t" + random.nextInt(3) + "'";
                case "ID" -> "'" + post + "'";
                default -> Integer.toString(random.nextInt(3));
            };
        }
        var sensible = random.nextInt(4) > 0;
        var path = sensible && kind.equals("ID")
                ? "id"
                : sensible && kind.equals("TEXT") ? "title" : PATHS.get(random.nextInt(PATHS.size()));
        return "{'\\$ref':'" + random.nextInt(index + 1) + "." + path + "'}";
    }

    /// What a batch could have touched of it.
    private String state() {
        return Stored.text("""
                select concat_ws(' ', count(*), max(p.xmin::text::bigint), string_agg(p.version::text, ',' order by p.id),
                                 (select count(*) from comments c where c.author_id = p.author_id))
                  from posts p where p.author_id = ? group by p.author_id""", author.id());
    }
}
