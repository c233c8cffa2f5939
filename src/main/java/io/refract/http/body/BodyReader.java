package io.refract.http.body;

import io.refract.http.BodyLimit;
import io.refract.http.CurrentRequest;
import jakarta.validation.Validator;
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

/// Reads parameters of resource methods whose type carries [RequestBody].
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements ServerMessageBodyReader<Object> {
    private final BodyParser parser;
    private final CurrentRequest request;
    private final BodyLimit limit;

    BodyReader(Validator validator, CurrentRequest request, BodyLimit limit) {
        this.parser = new BodyParser(validator);
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
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context) {
        return read(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(type);
    }

    private Object read(Class<Object> type) {
        return parser.parse(type, limit.read(), request.caller());
    }
}
