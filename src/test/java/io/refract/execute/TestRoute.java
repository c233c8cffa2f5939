package io.refract.execute;

import io.refract.address.DatabaseAddress;
import io.vertx.core.Vertx;

/// The way to a database that a test has the address of.
final class TestRoute {
    private TestRoute() {}

    static Route to(Vertx vertx, String url) {
        return new Route(vertx, DatabaseAddress.read("the test's address", url));
    }
}
