package io.refract.pods;

import io.refract.testing.Pod;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// Somebody who uses one transaction by way of several pods, another one for each request. Bodies are
/// JSON with `'` for `"`.
final class Traveller {
    static final String PATH = "/api/v1/transactions";

    private final Visitor visitor;
    private final List<Pod> pods;
    private final String id;
    private int requests;

    private Traveller(Visitor visitor, List<Pod> pods, String id) {
        this.visitor = visitor;
        this.pods = pods;
        this.id = id;
    }

    /// One who has begun a transaction on a pod.
    ///
    /// @param pods that are asked from then on, in turn
    static Traveller begins(Visitor visitor, Pod holder, List<Pod> pods) {
        var begun = Visitor.send(json(visitor.to(holder, PATH), "POST", "{'timeout':30000,'idleTimeout':30000}")
                .build());
        if (begun.statusCode() != 201) {
            throw new AssertionError(begun.body());
        }
        return new Traveller(visitor, pods, new JsonObject(begun.body()).getString("id"));
    }

    /// The same transaction, by way of other pods.
    Traveller through(Pod... others) {
        return new Traveller(visitor, List.of(others), id);
    }

    /// The same pods, and what is called so.
    Traveller of(String other) {
        return new Traveller(visitor, pods, other);
    }

    String id() {
        return id;
    }

    private Pod next() {
        return pods.get(requests++ % pods.size());
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    /// A request in the transaction.
    HttpRequest.Builder call(String path) {
        return visitor.to(next(), path).header("Transaction-Id", id);
    }

    HttpResponse<String> creates(String title) {
        return Visitor.send(json(
                        call("/api/v1/data/post/create"),
                        "POST",
                        "{'data':{'title':'%s','content':'c'},'select':{'id':true}}".formatted(title))
                .build());
    }

    HttpRequest.Builder endBy(String what) {
        return visitor.to(next(), PATH + "/" + id + "/" + what).POST(HttpRequest.BodyPublishers.noBody());
    }

    HttpResponse<String> does(String what) {
        return Visitor.send(endBy(what).build());
    }

    HttpResponse<String> asks() {
        return Visitor.send(visitor.to(next(), PATH + "/" + id).build());
    }

    /// `state` and `reason`.
    String outcome() {
        var answer = asks();
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        var told = new JsonObject(answer.body());
        return told.getString("state") + " " + told.getString("reason");
    }
}
