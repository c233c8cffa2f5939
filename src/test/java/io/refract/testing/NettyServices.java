package io.refract.testing;

import io.netty.bootstrap.ServerBootstrap;
import io.quarkus.runtime.StartupEvent;
import io.refract.http.connection.AcceptedConnections;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.util.List;

/// Makes Netty tell of accepted connections in tests, as it does by itself in the packaged program, where all classes
/// have one loader: written for Netty 4.1.130, whose private fields it sets before the HTTP server is there.
@Singleton
class NettyServices {
    void install(@Observes @Priority(1) StartupEvent event) throws ReflectiveOperationException {
        var extensions = Class.forName(
                "io.netty.bootstrap.ChannelInitializerExtensions", true, ServerBootstrap.class.getClassLoader());
        var get = extensions.getDeclaredMethod("getExtensions");
        get.setAccessible(true);
        var loading = get.invoke(null);
        set(loading, "classLoader", new WeakReference<>(ServerBootstrap.class.getClassLoader()));
        set(loading, "extensions", List.of(new AcceptedConnections()));
    }

    private static void set(Object loading, String name, Object value) throws ReflectiveOperationException {
        var field = loading.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(loading, value);
    }
}
