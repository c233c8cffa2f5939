package io.refract.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/// Reads requests of HTTP/1.1 as the platform does, and refuses those of which two readers could see different ends
/// (RFC 9112, section 6): what one of them takes for a body, the other takes for the next request. What is sent
/// ahead of an answer is not read until that is out.
///
/// A message that is refused here is answered with 400 by the platform, which then reads nothing more and closes the
/// connection.
final class StrictRequestDecoder extends VertxHttpRequestDecoder {
    private final Framing framing;
    private boolean betweenRequests = true;

    StrictRequestDecoder(HttpServerOptions options, Framing framing) {
        super(options);
        this.framing = framing;
    }

    /// The first that is asked when all headers have been read.
    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        var version = message.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            throw new IllegalArgumentException("the version is neither 1.0 nor 1.1");
        }
        var encodings = message.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!encodings.isEmpty() && !isChunked(version, encodings)) {
            throw new IllegalArgumentException("Transfer-Encoding is anything but chunked");
        }
        if (message.headers().contains("")) {
            throw new IllegalArgumentException("a header has no name");
        }
        return super.isContentAlwaysEmpty(message);
    }

    private static boolean isChunked(HttpVersion version, List<String> encodings) {
        return version.equals(HttpVersion.HTTP_1_1)
                && encodings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(
                        encodings.getFirst().strip());
    }

    /// As it comes the decoder forgets the length and goes on.
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Transfer-Encoding and Content-Length exclude each other");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        if (betweenRequests) {
            var connection = Connection.of(context.channel()).filter(Connection::isBusy);
            if (connection.isPresent()) {
                connection.get().sentAhead(in.readableBytes());
                return;
            }
        }
        super.decode(context, in, out);
        for (var decoded : out) {
            if (decoded instanceof HttpRequest) {
                framing.begins();
                betweenRequests = false;
            } else if (decoded instanceof HttpContent content
                    && content.decoderResult().isFailure()) {
                framing.refuse(context);
            }
            if (decoded instanceof LastHttpContent) {
                betweenRequests = true;
            }
        }
    }
}
