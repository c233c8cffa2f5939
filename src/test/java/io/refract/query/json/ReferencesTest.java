package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.Failure;
import io.refract.query.json.JsonValue.NumberValue;
import io.refract.query.json.JsonValue.ObjectValue;
import io.refract.query.json.JsonValue.StringValue;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may refer to what. Arguments are JSON with `'` for `"`; `$x` is short for a reference to `x`.
class ReferencesTest {
    private static final MutationReader MUTATIONS = new MutationReader(Samples.SERVED, QueryLimits.DEFAULT);
    private static final List<AnswerType> EARLIER = List.of(
            row(
                    "user",
                    "{'select':{'id':true,'name':true,'age':true,'visits':true,'credit':true,'score':true,'active':true,"
                            + "'createdAt':true,'birthday':true,'settings':true,'nicknames':true,'role':true,"
                            + "'displayName':true,'posts':{'select':{'id':true}},'_count':{'select':{'posts':true}}}}"),
            AnswerType.of(Reads.query("post", Operation.COUNT, "{}"), Samples.SERVED),
            AnswerType.of(
                    Reads.query(
                            "post",
                            Operation.GROUP_BY,
                            "{\"by\":[\"title\"],\"_count\":{\"_all\":true},\"_avg\":{\"views\":true}}"),
                    Samples.SERVED),
            AnswerType.of(Reads.query("post", Operation.EXISTS, "{}"), Samples.SERVED));

    private static AnswerType row(String model, String arguments) {
        return AnswerType.of(Reads.query(model, Operation.FIND_FIRST, arguments.replace('\'', '"')), Samples.SERVED);
    }

    private static ObjectValue arguments(String text) {
        var json = text.replaceAll("\\$([\\w.]+)", "{'\\$ref':'$1'}").replace('\'', '"');
        return References.in((ObjectValue) new JsonReader(32).read("q", json));
    }

    /// What is wrong; how many references there are if nothing is.
    private static String read(Runnable reading, References references) {
        try {
            reading.run();
            return Integer.toString(references.met().size());
        } catch (Failure failure) {
            return failure.violations().stream()
                    .map(each -> each.path() + " " + each.rule())
                    .collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // where of a user | how many references there are, or what is wrong
                "{'id':$0.id} | 1",
                "{'id':{'in':[$0.id,$0.posts.0.id]}} | 2",
                "{'OR':[{'name':$0.displayName},{'name':{'contains':$0.name}}]} | 2",
                "{'age':{'lt':$1}} | 1",
                "{'visits':$0.age} | 1",
                "{'credit':$0.visits} | 1",
                "{'score':$2.0._avg.views} | 1",
                "{'active':$3} | 1",
                "{'createdAt':{'gt':$0.createdAt}} | 1",
                "{'birthday':$0.birthday} | 1",
                "{'role':$0.role} | 1",
                "{'nicknames':{'hasSome':$0.nicknames}} | 1",
                "{'nicknames':{'has':$0.nicknames}} | where.nicknames.has Reference",
                "{'posts':{'some':{'views':$0._count.posts}}} | 1",
                "{'age':$0.visits} | where.age Reference",
                "{'id':$0.name} | where.id Reference",
                "{'name':$0.id} | where.name Reference",
                "{'role':$0.name} | where.role Reference",
                "{'name':$0.settings} | where.name Reference",
                "{'name':$0.settings.a} | where.name Reference",
                "{'name':$0.email} | where.name Reference",
                "{'id':$0.posts.id} | where.id Reference",
                "{'id':$0.posts.01.id} | where.id Reference",
                "{'id':$4.id} | where.id Reference",
                "{'id':$x} | where.id Reference",
                "{'id':{'in':[$0.id,$0.name]}} | where.id.in[1] Reference",
                "{'id':{'in':$0.posts}} | where.id.in Reference",
                "{'AND':$0.id} | where.AND Type",
                "{'settings':{'equals':$0.id}} | 0"
            })
    void aReferenceStandsWhereItsTypeDoes(String where, String expected) {
        var references = new References(EARLIER);
        var given = arguments("{'where':" + where + "}");
        assertThat(read(() -> Reads.READER.read("user", Operation.FIND_MANY, given, List.of(), references), references))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // data of a user | how many references there are, or what is wrong
                "{'name':$0.name,'age':{'set':$1},'visits':{'increment':$0.age}} | 3",
                "{'visits':{'divide':$0.age}} | 1",
                "{'nicknames':{'push':$0.name}} | 1",
                "{'nicknames':$0.nicknames} | 1",
                "{'posts':{'connect':[{'id':$0.id},{'id':$0.posts.3.id}]}} | 2",
                "{'posts':{'connect':$0.id}} | data.posts.connect Type",
                "{'name':$0.age} | data.name Reference",
                "{'settings':{'a':[$0.id]}} | 0",
                "{'settings':$0.id} | 0"
            })
    void soItDoesInData(String data, String expected) {
        var references = new References(EARLIER);
        var given = arguments("{'where':{'id':$0.id},'data':" + data + "}");
        var all = read(() -> MUTATIONS.read("user", WriteOperation.UPDATE, given, List.of(), references), references);
        assertThat(all)
                .isEqualTo(expected.matches("\\d") ? Integer.toString(Integer.parseInt(expected) + 1) : expected);
    }

    @Test
    void valuesTakeThePlacesOfReferencesButNotWithinJson() {
        var references = new References(EARLIER);
        var given = arguments("{'where':{'id':$0.id},'data':{'age':$1,'settings':{'a':$0.id}}}");
        MUTATIONS.read("user", WriteOperation.UPDATE, given, List.of(), references);
        var known = references.replaced(
                given, reference -> reference.condition() ? new StringValue("an id") : new NumberValue("7"));
        assertThat(JsonText.of(known).replace('"', '\''))
                .isEqualTo("{'where':{'id':'an id'},'data':{'age':7,'settings':{'a':{'$ref':'0.id'}}}}");
    }

    @Test
    void outsideOfABatchThereAreNone() {
        assertThat(Reads.where("{\"id\":{\"$ref\":\"0.id\"}}")).contains("where.id.$ref Unknown");
    }
}
