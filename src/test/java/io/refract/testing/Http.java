package io.refract.testing;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// The API as callers of a test use it.
public final class Http {
    private Http() {}

    public static RequestSpecification anonymous() {
        return RestAssured.given().basePath("/api/v1").contentType(ContentType.JSON);
    }

    public static RequestSpecification as(UUID user) {
        return anonymous().header("Authorization", "Bearer dev:" + user);
    }

    /// How many statements were sent to read what requests asked for, since the application started.
    public static long reads() {
        return Metrics.globalRegistry.find("refract.statements").timers().stream()
                .filter(timer ->
                        String.valueOf(timer.getId().getTag("statement")).matches(".*\\.(find.*|page)"))
                .mapToLong(Timer::count)
                .sum();
    }
}
