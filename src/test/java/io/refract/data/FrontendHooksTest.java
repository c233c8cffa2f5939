package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Frontend hooks of the Prisma family, as their packages are published, with the data API. What they do stands in
/// `src/test/hooks/hooks.mjs`, a function for each test.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FrontendHooksTest {
    private static BrowserPage page;

    private final Author author = Authors.user();

    @BeforeAll
    static void open() throws Exception {
        page = new BrowserPage(Path.of("src", "test", "hooks"), "hooks.mjs");
    }

    @AfterAll
    static void close() {
        page.close();
    }

    /// @param values what the function gets behind the server and the user's token
    private static void run(String function, Author user, Object... values) throws Exception {
        var server = ConfigProvider.getConfig().getValue("test.url", String.class);
        page.run(
                function,
                Stream.concat(Stream.of(server, "dev:" + user.id()), Stream.of(values))
                        .toArray());
    }

    private void publish(String... titles) {
        List.of(titles).forEach(author::publishes);
    }

    private String id() {
        return author.id().toString();
    }

    @Test
    void queriesReadWithEveryOperation() throws Exception {
        publish("Alpha", "Beta");

        run("reads", author, id());
    }

    @Test
    void anInfiniteQueryGoesOnBehindItsLastRow() throws Exception {
        publish("A", "B", "C", "D", "E");

        run("infiniteQuery", author, id());
    }

    @Test
    void mutationsHaveWhatTheyChangeAskedForAgain() throws Exception {
        run("mutations", author, id());
    }

    @Test
    void anOptimisticUpdateIsSeenBeforeItIsAnsweredAndTakenBackIfItIsRefused() throws Exception {
        publish("Alpha", "Beta");

        run("optimisticUpdate", author, id());
    }

    @Test
    void aTransactionNamesModelsAsTheSchemaDoesAndLeavesNothingIfItFails() throws Exception {
        publish("Alpha", "Beta");

        run("transaction", author, id());

        assertThat(Stored.count("posts where author_id = ?", author.id())).isEqualTo(3);
    }

    @Test
    void errorsTellTheirReason() throws Exception {
        run("errors", author, id(), Authors.user().username());
    }

    @Test
    void whatWouldNotBeSeenIsAnError() throws Exception {
        var post = author.publishes("Gone").getString("id");
        author.calls().delete("/api/v1/posts/" + post).then().statusCode(204);

        run(
                "whatWouldNotBeSeen",
                Authors.admin(),
                post,
                Authors.tag(Authors.unique("unseen")).toString());
    }

    @Test
    void nullsOfJsonAreTwo() throws Exception {
        run("nulls", Authors.admin(), id());
    }

    @Test
    void datesAreDatesWhereTypesAreAskedFor() throws Exception {
        publish("Alpha", "Beta");

        run("dates", author, id());
    }

    @Test
    void bigNumbersDecimalsAndBytesAreSentAndReadAsTheServerTellsThem() throws Exception {
        run("otherValues", author, """
                {"data":{"big":"12","price":"1.50"},"meta":{"serialization":{"values":\
                {"big":["bigint"],"price":[["custom","Decimal"]]}}}}""");
    }
}
