package io.refract.http;

import io.refract.engine.Page;
import io.refract.kernel.Document;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Turns what the engine has produced into answers with the right headers.
///
/// To be used on the Vert.x context of a request.
@Singleton
public class Answers {
    private static final String JSON = "application/json";

    /// Caches may keep an answer for its own caller, but must ask each time whether it still holds.
    private static final String ASK_FIRST = "private, no-cache";

    private static final String VARY = "Authorization, Accept-Encoding";

    /// 200 with the document, or 304 if `If-None-Match` shows that the client has it.
    public RestResponse<byte[]> document(Document document) {
        var known = Exchange.current().routing().request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (EntityTags.matches(known, document.etag())) {
            return tagged(ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), document);
        }
        return changed(document);
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
        var answer = json(ResponseBuilder.ok(PageBody.of(page), JSON));
        var routing = Exchange.current().routing();
        PageLinks.of(page, routing.normalizedPath(), routing.request().query())
                .ifPresent(links -> answer.header("Link", links));
        return answer.build();
    }

    /// 200 with any other JSON in UTF-8.
    public RestResponse<byte[]> json(byte[] body) {
        return json(ResponseBuilder.ok(body, JSON)).build();
    }

    /// 200 with JSON that was kept for a while and that the client may keep, too.
    public RestResponse<byte[]> json(byte[] body, Freshness freshness) {
        return ResponseBuilder.ok(body, JSON)
                .header("Cache-Control", freshness.cacheControl())
                .header("Age", Long.toString(freshness.age()))
                .header("Vary", VARY + ", Prefer")
                .build();
    }

    /// 204.
    public RestResponse<byte[]> nothing() {
        return RestResponse.noContent();
    }

    private static RestResponse<byte[]> tagged(ResponseBuilder<byte[]> answer, Document document) {
        return json(answer).header("ETag", document.etag()).build();
    }

    private static ResponseBuilder<byte[]> json(ResponseBuilder<byte[]> answer) {
        return answer.header("Cache-Control", ASK_FIRST).header("Vary", VARY);
    }
}
