package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.refract.kernel.Failure;
import io.refract.query.Outline;
import io.refract.query.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever the arguments are, there is a mutation or a failure that tells what is wrong.
class RandomMutationsTest {
    private static final MutationReader MUTATIONS = new MutationReader(Samples.SERVED, QueryLimits.DEFAULT);
    private static final String ID = "'01890a5d-ac96-774b-bcce-b302099a8057'";
    private static final List<String> DATA = List.of(
            "{}",
            "{'id':" + ID + "}",
            "{'id':" + ID + ",'name':'n'}",
            "{'name':'x','visits':{'increment':1},'nicknames':{'push':['a','b']}}",
            "{'title':'t','views':{'multiply':2},'content':{'unset':true}}",
            "{'posts':{'create':{'id':" + ID + ",'title':'t','views':1,'published':true,"
                    + "'createdAt':'2026-01-31T12:00:00.000Z'},'deleteMany':{'views':{'gt':1}}}}",
            "{'tags':{'connect':[{'id':" + ID + "},{'name':'b'}],'set':[{'name':'a'},{'name':'c'}]}}",
            "{'tags':{'connectOrCreate':{'where':{'name':'a'},'create':{'id':" + ID + ",'name':'a'}}}}",
            "{'likes':{'updateMany':{'where':{},'data':{}},'delete':{'userId_postId':{'userId':" + ID + ",'postId':"
                    + ID + "}}}}");
    private static final Map<String, List<String>> SENSIBLE = Map.of(
            "where", List.of("{'id':" + ID + "}", "{'id':" + ID + ",'NOT':{'id':null}}", "{}"),
            "data", DATA,
            "create", DATA,
            "update", DATA,
            "select", List.of("{'id':true}", "null"));

    @Test
    void readingIsTotal() {
        readMany(20_000, 1);
    }

    @Test
    @Tag("long")
    void readingIsTotalForALongTime() {
        readMany(2_000_000, 2);
    }

    private static void readMany(int times, long seed) {
        var random = new Random(seed);
        var models = Samples.SERVED.models();
        var mutations = 0;
        for (var i = 0; i < times; i++) {
            var model = models.get(random.nextInt(models.size())).name();
            var operation = WriteOperation.values()[random.nextInt(WriteOperation.values().length)];
            var arguments = arguments(random, operation);
            try {
                var mutation = MUTATIONS.read(model, operation, arguments, List.of());
                RandomArguments.assertEveryParameterStandsInOnePlace(Parameters.of(mutation));
                assertThat(Outline.of(mutation).query()).isEqualTo(mutation);
                mutations++;
            } catch (Failure failure) {
                RandomArguments.assertTellsWhatIsWrong(failure);
            } catch (RuntimeException | StackOverflowError e) {
                fail(model + "." + operation + " " + JsonText.of(arguments), e);
            }
        }
        assertThat(mutations).as("some of it makes sense").isGreaterThan(times / 100);
    }

    /// Half of the arguments might make sense, if it were not for what is added to them.
    private static JsonValue.ObjectValue arguments(Random random, WriteOperation operation) {
        if (random.nextInt(4) == 0) {
            return RandomArguments.object(random, RandomArguments.WRITING);
        }
        var members = new ArrayList<JsonValue.Member>();
        for (var name : WriteOperationReader.arguments(operation)) {
            if (SENSIBLE.containsKey(name)) {
                members.add(new JsonValue.Member(name, value(random, SENSIBLE.get(name))));
            }
        }
        return new JsonValue.ObjectValue(members);
    }

    private static JsonValue value(Random random, List<String> texts) {
        var text = texts.get(random.nextInt(texts.size()));
        var value = new JsonReader(32).read("q", text.replace('\'', '"'));
        if (random.nextBoolean() || !(value instanceof JsonValue.ObjectValue object)) {
            return value;
        }
        var members = new ArrayList<>(object.members());
        RandomArguments.object(random, RandomArguments.WORDS).members().stream()
                .filter(more -> object.find(more.name()) == null)
                .forEach(members::add);
        return new JsonValue.ObjectValue(members);
    }
}
