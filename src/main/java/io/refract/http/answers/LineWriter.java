package io.refract.http.answers;

import io.refract.http.connection.ConnectionsConfig;
import io.refract.http.exchange.Exchange;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Writes rows as they come, never more than the client takes. Answers without a body do not get here.
@Provider
@Singleton
public final class LineWriter implements ServerMessageBodyWriter<LineAnswer> {
    private final Instance<ConnectionsConfig> limits;

    LineWriter(Instance<ConnectionsConfig> limits) {
        this.limits = limits;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == LineAnswer.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == LineAnswer.class;
    }

    @Override
    public void writeResponse(LineAnswer lines, Type generic, ServerRequestContext request) {
        Exchange.current().routing().response().setChunked(true);
        lines.begin(new SlowAnswer(limits.get().answerSilence(), lines, (ResteasyReactiveRequestContext) request));
    }

    /// Not used on a server.
    @Override
    public void writeTo(
            LineAnswer lines,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("rows go out on the request's event loop only");
    }
}
