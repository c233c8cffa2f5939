package io.refract.http.body;

import io.refract.http.entry.BodyLimit;
import io.refract.http.exchange.ContentTypes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Takes the bytes of a body in, up to the limit; what they mean depends on the path, which is not known here.
@Provider
@Consumes({MediaType.APPLICATION_JSON, ContentTypes.JSON_LINES, ContentTypes.CSV})
class UnreadBodyReader implements ServerMessageBodyReader<UnreadBody> {
    private final BodyLimit limit;

    UnreadBodyReader(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == UnreadBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == UnreadBody.class;
    }

    @Override
    public UnreadBody readFrom(
            Class<UnreadBody> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return new UnreadBody(limit.read(context.getInputStream()));
    }

    @Override
    public UnreadBody readFrom(
            Class<UnreadBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new UnreadBody(limit.read(body));
    }
}
