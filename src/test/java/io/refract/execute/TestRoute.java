package io.refract.execute;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.address.DatabaseAddress;
import io.vertx.core.Vertx;

/// The way to a database that a test has the address of.
final class TestRoute {
    private TestRoute() {}

    static Route to(Vertx vertx, DatabaseAddress address) {
        return new Route(vertx, address, new SimpleMeterRegistry());
    }

    static Route to(Vertx vertx, String url) {
        return to(vertx, DatabaseAddress.read("the test's address", url));
    }
}
