package io.refract.http.body;

import io.refract.catalog.Catalog;
import io.refract.http.CurrentRequest;
import io.refract.http.entry.BodyLimit;
import jakarta.enterprise.inject.Instance;
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

/// Reads parameters of resource methods whose type carries [RequestBody].
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements ServerMessageBodyReader<Object> {
    private static final byte[] NOTHING = {'{', '}'};

    private final BodyParser parser;
    private final CurrentRequest request;
    private final BodyLimit limit;

    BodyReader(Instance<Catalog> catalog, CurrentRequest request, BodyLimit limit) {
        this.parser = new BodyParser(catalog::get);
        this.request = request;
        this.limit = limit;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type.isAnnotationPresent(RequestBody.class);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isAnnotationPresent(RequestBody.class);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private Object read(Class<Object> type, InputStream body) throws IOException {
        var bytes = limit.read(body);
        var given = bytes.length == 0 && type.getAnnotation(RequestBody.class).optional() ? NOTHING : bytes;
        return parser.parse(type, given, request.caller());
    }
}
