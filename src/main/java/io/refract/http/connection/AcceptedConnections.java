package io.refract.http.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.util.function.Consumer;

/// Netty's way to tell of servers and of accepted connections, found as a service if the system property
/// [#SWITCH] says so. It hands them on to [Connections] of the program that runs now: Netty keeps this object
/// through live reloads, and through the restarts of tests.
public final class AcceptedConnections extends ChannelInitializerExtension {
    /// To be set to [#FROM_SERVICES] before Netty is loaded.
    public static final String SWITCH = "io.netty.bootstrap.extensions";

    public static final String FROM_SERVICES = "serviceload";

    @Override
    public void postInitializeServerListenerChannel(ServerChannel channel) {
        tell(connections -> connections.postInitializeServerListenerChannel(channel));
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        tell(connections -> connections.postInitializeServerChildChannel(channel));
    }

    /// By the type that Netty knows, because this class may have another loader than the bean's by now.
    private static void tell(Consumer<ChannelInitializerExtension> event) {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            var connections = container.instance(ChannelInitializerExtension.class);
            if (connections.isAvailable()) {
                event.accept(connections.get());
            }
        }
    }
}
