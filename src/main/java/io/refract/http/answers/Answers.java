package io.refract.http.answers;

import io.refract.engine.Page;
import io.refract.http.exchange.EntityTags;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Document;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Turns what the engine has produced into answers with the right headers.
///
/// To be used on the Vert.x context of a request. The headers of reads are set on its response at once, since each
/// header that travels in a [RestResponse] is copied three times. Answers to writes carry theirs, because they are
/// kept with them where a request may be sent again.
@Singleton
public class Answers {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    /// Caches may keep an answer for its own caller, but must ask each time whether it still holds.
    private static final String ASK_FIRST = "private, no-cache";

    /// Nobody may keep an answer, on the way or at its end.
    static final String NOT_KEPT = "no-store";

    private static final String VARY = "Authorization, Accept-Encoding";
    private static final CharSequence SENT_ASK_FIRST = HttpHeaders.createOptimized(ASK_FIRST);
    private static final CharSequence SENT_VARY = HttpHeaders.createOptimized(VARY);

    /// 200 with the document, or 304 if `If-None-Match` of anything but a POST
    /// shows that the client has it.
    public RestResponse<byte[]> document(Document document) {
        var routing = read();
        routing.response().headers().add(HttpHeaders.ETAG, document.etag());
        return EntityTags.matches(routing.request().getHeader(HttpHeaders.IF_NONE_MATCH), document.etag())
                ? RestResponse.notModified()
                : ResponseBuilder.ok(document.body(), JSON).build();
    }

    /// 200 with the document after a change.
    public RestResponse<byte[]> changed(Document document) {
        return tagged(ResponseBuilder.ok(document.body(), JSON), document);
    }

    /// 201 with the new record. The location is sent as a path, which is right behind every proxy.
    ///
    /// @param path where it is found from now on, such as `/api/v1/posts/<id>`
    public RestResponse<byte[]> created(String path, Document document) {
        return tagged(
                ResponseBuilder.create(RestResponse.Status.CREATED, document.body())
                        .type(JSON)
                        .header("Location", path),
                document);
    }

    /// 200 with a page and links to its neighbours.
    public RestResponse<byte[]> page(Page page) {
        var routing = read();
        PageLinks.of(page, routing.normalizedPath(), routing.request().query())
                .ifPresent(links -> routing.response().headers().add("Link", links));
        return ResponseBuilder.ok(PageBody.of(page), JSON).build();
    }

    /// 200 with any other JSON in UTF-8.
    public RestResponse<byte[]> json(byte[] body) {
        return written(ResponseBuilder.ok(body, JSON)).build();
    }

    /// 201 with JSON about what was made, of which nothing says where it can be found.
    public RestResponse<byte[]> made(byte[] body) {
        return written(ResponseBuilder.<byte[]>create(RestResponse.Status.CREATED)
                        .entity(body)
                        .type(JSON))
                .build();
    }

    /// 200 with JSON that is good once or a secret.
    public static RestResponse<byte[]> secret(byte[] body) {
        return notKept(ResponseBuilder.ok(body, JSON)).build();
    }

    /// 201 with JSON that holds a secret, shown this once.
    ///
    /// @param path where what was made is found from now on
    public static RestResponse<byte[]> createdSecret(String path, byte[] body) {
        return notKept(ResponseBuilder.create(RestResponse.Status.CREATED, body)
                        .type(JSON)
                        .header("Location", path))
                .build();
    }

    /// The answer, which nobody may keep.
    public static ResponseBuilder<byte[]> notKept(ResponseBuilder<byte[]> answer) {
        return answer.header("Cache-Control", NOT_KEPT);
    }

    /// 200 with JSON that the server has kept for a while, or 304 if `If-None-Match` of anything but a POST
    /// shows that the client has it.
    ///
    /// The client asks each time: it would not see its own writes if it repeated what it has.
    ///
    /// @param age since it was read from the database, in seconds
    public RestResponse<byte[]> kept(Document document, long age) {
        var request = Exchange.current().routing().request();
        var answer = !request.method().equals(HttpMethod.POST)
                        && EntityTags.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), document.etag())
                ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(document.body(), JSON);
        return answer.header("ETag", document.etag())
                .header("Cache-Control", ASK_FIRST)
                .header("Age", Long.toString(age))
                .header("Vary", VARY + ", Prefer")
                .build();
    }

    /// 202 and nothing else: it will be done, if there is anything to do.
    public RestResponse<byte[]> accepted() {
        return ResponseBuilder.<byte[]>create(RestResponse.Status.ACCEPTED).build();
    }

    /// 204.
    public RestResponse<byte[]> nothing() {
        return RestResponse.noContent();
    }

    private static RoutingContext read() {
        var routing = Exchange.current().routing();
        routing.response()
                .headers()
                .add(HttpHeaders.CACHE_CONTROL, SENT_ASK_FIRST)
                .add(HttpHeaders.VARY, SENT_VARY);
        return routing;
    }

    private static RestResponse<byte[]> tagged(ResponseBuilder<byte[]> answer, Document document) {
        return written(answer).header("ETag", document.etag()).build();
    }

    private static ResponseBuilder<byte[]> written(ResponseBuilder<byte[]> answer) {
        return answer.header("Cache-Control", ASK_FIRST).header("Vary", VARY);
    }
}
