package io.refract.http.exchange;

import io.refract.access.Caller;
import io.smallrye.common.vertx.ContextLocals;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/// One request while it is answered. It lives in the Vert.x context of the request, where all that runs for the
/// request finds it without a lookup by name in CDI.
public final class Exchange {
    private static final String KEY = "refract.exchange";

    private final String id;
    private final RoutingContext routing;
    private volatile String clientAddress;
    private volatile boolean forwarded;
    private volatile Caller caller = Caller.ANONYMOUS;
    private volatile byte[] body = {};

    private Exchange(String id, RoutingContext routing, String clientAddress) {
        this.id = id;
        this.routing = routing;
        this.clientAddress = clientAddress;
    }

    public static Exchange begin(String id, RoutingContext routing, String clientAddress) {
        var exchange = new Exchange(id, routing, clientAddress);
        ContextLocals.put(KEY, exchange);
        return exchange;
    }

    /// Whether there is a request here.
    public static boolean isUnderWay() {
        return ContextLocals.get(KEY).isPresent();
    }

    /// @throws IllegalStateException outside of a request
    public static Exchange current() {
        return ContextLocals.<Exchange>get(KEY)
                .orElseThrow(() -> new IllegalStateException("there is no request here"));
    }

    public String id() {
        return id;
    }

    public RoutingContext routing() {
        return routing;
    }

    public String clientAddress() {
        return clientAddress;
    }

    /// Whether another pod has taken the request in, and passed it on to this one.
    public boolean isForwarded() {
        return forwarded;
    }

    /// Another pod has taken it in.
    ///
    /// @param newClientAddress whom that pod has it from
    public void forwarded(String newClientAddress) {
        forwarded = true;
        clientAddress = newClientAddress;
    }

    public Caller caller() {
        return caller;
    }

    /// The body as far as it has been read; not to be modified.
    public byte[] body() {
        return body;
    }

    public void received(byte[] newBody) {
        body = newBody;
    }

    /// Whether credentials were sent that nobody was found to hold.
    public boolean hasRefusedCredentials() {
        return caller == Caller.ANONYMOUS && routing.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    public void authenticated(Caller newCaller) {
        caller = newCaller;
    }
}
