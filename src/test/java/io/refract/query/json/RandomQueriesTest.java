package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.refract.kernel.Failure;
import io.refract.query.Outline;
import io.refract.query.Parameters;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever the arguments are, there is a query or a failure that tells what is wrong.
class RandomQueriesTest {
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
        var queries = 0;
        for (var i = 0; i < times; i++) {
            var model = models.get(random.nextInt(models.size())).name();
            var operation = Operation.values()[random.nextInt(Operation.values().length)];
            var arguments = RandomArguments.object(random, RandomArguments.READING);
            try {
                var query = Reads.READER.read(model, operation, arguments);
                RandomArguments.assertEveryParameterStandsInOnePlace(Parameters.of(query));
                assertThat(Outline.of(query).query()).isEqualTo(query);
                queries++;
            } catch (Failure failure) {
                RandomArguments.assertTellsWhatIsWrong(failure);
            } catch (RuntimeException | StackOverflowError e) {
                fail(model + "." + operation + " " + JsonText.of(arguments), e);
            }
        }
        assertThat(queries).as("some of it makes sense").isGreaterThan(times / 100);
    }
}
