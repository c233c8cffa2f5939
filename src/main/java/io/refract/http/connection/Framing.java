package io.refract.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;

/// Stands at the front of a connection, and puts the [StrictRequestDecoder] in the place of the platform's: no setting
/// of the platform does that.
///
/// The platform chooses between HTTP/1.1 and HTTP/2 when the first bytes are there: at the first byte that does not
/// belong to the preface of HTTP/2. So that byte is handed on alone, with those before it, and the decoder is changed
/// before it has read a whole line. The names are those of Vert.x 4.5; a test tells when they have changed.
final class Framing extends ChannelDuplexHandler {
    private static final String DECODER = "httpDecoder";
    private static final String HANDLER = "handler";
    private static final byte[] PREFACE = Http1xOrH2CHandler.HTTP_2_PREFACE.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFUSAL = """
            HTTP/1.1 400 Bad Request\r
            content-length: 0\r
            connection: close\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private final HttpServerOptions options;
    private int ofPreface;
    private boolean settled;
    private boolean answering;

    Framing(HttpServerOptions options) {
        this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!settled && message instanceof ByteBuf bytes) {
            context.fireChannelRead(bytes.readRetainedSlice(undecided(bytes)));
            settle(context.pipeline());
        }
        context.fireChannelRead(message);
    }

    /// How many bytes it takes until it is clear that this is not the preface, or all.
    private int undecided(ByteBuf bytes) {
        for (var i = 0; i < bytes.readableBytes() && ofPreface < PREFACE.length; i++) {
            if (bytes.getByte(bytes.readerIndex() + i) != PREFACE[ofPreface]) {
                return i + 1;
            }
            ofPreface++;
        }
        return bytes.readableBytes();
    }

    private void settle(ChannelPipeline pipeline) {
        if (pipeline.get(DECODER) instanceof VertxHttpRequestDecoder) {
            pipeline.replace(DECODER, DECODER, new StrictRequestDecoder(options, this));
            settled = true;
        } else if (pipeline.get(HANDLER) != null) {
            settled = true;
            pipeline.remove(this);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answering = true;
        context.write(message, promise);
    }

    /// A request begins.
    void begins() {
        answering = false;
    }

    /// Answers a body whose framing is broken, unless an answer is on its way. The platform closes the connection, but
    /// says nothing.
    void refuse(ChannelHandlerContext context) {
        if (!answering) {
            context.writeAndFlush(Unpooled.wrappedBuffer(REFUSAL));
        }
    }
}
