package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Authors.Author;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Somebody who uses a transaction. Bodies are JSON with `'` for `"`.
record Client(Author author, String id) {
    static final String PATH = "/api/v1/transactions";

    private static final Queue<Client> BEGUN = new ConcurrentLinkedQueue<>();

    /// One who has begun a transaction.
    static Client begins(Author author, String terms) {
        var begun = author.calls().body(json(terms)).post(PATH);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(201);
        var client = new Client(author, begun.jsonPath().getString("id"));
        BEGUN.add(client);
        return client;
    }

    /// Ends whatever a test has left open: there are so many at once only.
    static void endAll() {
        for (var client = BEGUN.poll(); client != null; client = BEGUN.poll()) {
            client.author.calls().post(PATH + "/" + client.id + "/rollback");
        }
    }

    static Client begins(Author author) {
        return begins(author, "{'timeout':30000,'idleTimeout':30000}");
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    RequestSpecification calls() {
        return author.calls().header("Transaction-Id", id);
    }

    RequestSpecification calls(int number) {
        return calls().header("Transaction-Seq", number);
    }

    ValidatableResponse creates(String title) {
        return calls().body(post(title)).post("/api/v1/data/post/create").then();
    }

    static String post(String title) {
        return json("{'data':{'title':'%s','content':'c'},'select':{'id':true,'title':true}}".formatted(title));
    }

    ValidatableResponse counts(String where) {
        return calls().body(json("{'where':" + where + "}"))
                .post("/api/v1/data/post/count")
                .then();
    }

    ValidatableResponse does(String what) {
        return author.calls().post(PATH + "/" + id + "/" + what).then();
    }

    ValidatableResponse savepoint(String name) {
        return author.calls()
                .body(json("{'name':'" + name + "'}"))
                .post(PATH + "/" + id + "/savepoints")
                .then();
    }

    Response asked() {
        return author.calls().get(PATH + "/" + id);
    }
}
