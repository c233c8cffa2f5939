package io.refract.http.answers;

import io.netty.buffer.Unpooled;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Writes the bytes of answers.
///
/// Small ones go out at once, unless the client does not read what it has been sent before. Large ones go out piece by
/// piece, each when the client has taken what was before it: written at once, an answer would lie in the network's
/// buffers a second time, compressed or not.
@Provider
@Singleton
@Priority(1)
public final class AnswerWriter implements ServerMessageBodyWriter<byte[]> {
    /// Asked for when an answer goes out: this is made while the program is built, when there are no settings yet.
    private final Instance<ConnectionsConfig> limits;

    AnswerWriter(Instance<ConnectionsConfig> limits) {
        this.limits = limits;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == byte[].class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == byte[].class;
    }

    @Override
    public void writeResponse(byte[] bytes, Type generic, ServerRequestContext request) {
        var response = request.serverResponse();
        if (bytes.length <= WholeBody.PIECE && !response.isWriteQueueFull() || SlowAnswer.isWithoutBody()) {
            response.end(bytes);
        } else {
            response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
            slow(new WholeBody(bytes), request).begin();
        }
    }

    private SlowAnswer slow(Pieces pieces, ServerRequestContext request) {
        return new SlowAnswer(limits.get().answerSilence(), pieces, (ResteasyReactiveRequestContext) request);
    }

    /// A part of an answer as it is: the platform would copy it.
    static Buffer buffer(byte[] bytes, int from, int end) {
        return BufferImpl.buffer(Unpooled.wrappedBuffer(bytes, from, end - from));
    }

    /// Not used on a server.
    @Override
    public void writeTo(
            byte[] bytes,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(bytes);
    }
}
