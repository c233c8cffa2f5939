package io.refract.data;

import io.refract.http.BodyLimit;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Takes the bytes of a body in, up to the limit; what they mean depends on the path, which is not known here.
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class QueryBodyReader implements ServerMessageBodyReader<QueryBody> {
    private final BodyLimit limit;

    QueryBodyReader(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == QueryBody.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == QueryBody.class;
    }

    @Override
    public QueryBody readFrom(
            Class<QueryBody> type, Type genericType, MediaType mediaType, ServerRequestContext context) {
        return new QueryBody(limit.read());
    }

    @Override
    public QueryBody readFrom(
            Class<QueryBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return new QueryBody(limit.read());
    }
}
