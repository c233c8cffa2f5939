package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The commands of `docs/transactions.md` do what the page says. Those of one block go on with one
/// transaction.
@QuarkusTest
class TransactionExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile(
            "curl -sX (?<method>[A-Z]+) \"\\$REFRACT(?<path>[^\"]*)\"(?<rest>.*?)(?=\\ncurl|$)", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("-d '(.*?)'", Pattern.DOTALL);

    @Test
    void everyCommandSucceeds() throws IOException {
        var author = Authors.user();
        var blocks = BLOCK.matcher(Files.readString(Path.of("docs/transactions.md")))
                .results()
                .toList();
        assertThat(blocks).hasSize(4);
        var commands = 0;
        for (var block : blocks) {
            var client = Client.begins(author);
            var post = author.publishes("Post").getString("id");
            for (var command : COMMAND.matcher(block.group(1)).results().toList()) {
                var answer = run(client, post, command);
                assertThat(answer.statusCode()).as(command.group()).isIn(List.of(200, 201));
                commands++;
            }
            client.does("rollback");
        }
        assertThat(commands).isEqualTo(8);
    }

    private static Response run(Client client, String post, MatchResult command) {
        var calls = command.group("rest").contains("Transaction-Id")
                ? client.calls()
                : client.author().calls();
        var body = BODY.matcher(command.group("rest"));
        return (body.find() ? calls.body(body.group(1)) : calls)
                .request(
                        command.group("method"),
                        command.group("path").replace("$ID", client.id()).replace("$POST", post));
    }
}
