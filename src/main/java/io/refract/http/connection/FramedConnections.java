package io.refract.http.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Gives every connection of a server its [Framing].
///
/// Vert.x is made with the services that the build has found, of which this is one; it asks its transport to prepare
/// each server.
public final class FramedConnections implements VertxServiceProvider {
    /// Those of the HTTP servers, which differ in nothing that matters here. Vert.x prepares all servers alike and does
    /// not tell these.
    private static volatile @Nullable HttpServerOptions options;

    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() instanceof JDKTransport) {
            builder.findTransport(new FramingTransport());
        }
    }

    private static final class FramingTransport extends JDKTransport {
        @Override
        public void configure(NetServerOptions of, boolean domainSocket, ServerBootstrap server) {
            super.configure(of, domainSocket, server);
            server.handler(new Acceptor());
        }
    }

    /// Sees each connection when it has been accepted, before the server does.
    @ChannelHandler.Sharable
    private static final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            var known = options;
            if (known != null) {
                ((Channel) connection).pipeline().addFirst(new Framing(known));
            }
            context.fireChannelRead(connection);
        }
    }

    /// Learns the options before the servers start.
    @Singleton
    static final class Options implements HttpServerOptionsCustomizer {
        @Override
        public void customizeHttpServer(HttpServerOptions of) {
            options = of;
        }

        @Override
        public void customizeHttpsServer(HttpServerOptions of) {
            options = of;
        }
    }
}
