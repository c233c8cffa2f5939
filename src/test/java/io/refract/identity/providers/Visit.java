package io.refract.identity.providers;

import io.refract.testing.Http;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A browser's way to a provider and back.
///
/// @param address where the provider was visited
/// @param code that the provider has given
/// @param loginToken null if it is a cookie
record Visit(
        String provider,
        String address,
        String code,
        String state,
        @Nullable String loginToken) {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    static Response start(RequestSpecification as, String provider, String more) {
        return as.body("{\"redirectUri\":\"%s\"%s}".formatted(WithProviders.PAGE, more))
                .post("/auth/providers/" + provider + "/start");
    }

    static Visit of(TestProvider server, String provider, Somebody who) {
        return of(server, provider, who, Http.anonymous(), "");
    }

    /// @param more members of the body behind `redirectUri`
    static Visit of(TestProvider server, String provider, Somebody who, RequestSpecification as, String more) {
        var begun = start(as, provider, more);
        begun.then().statusCode(200).header("Cache-Control", "no-store");
        return back(server, provider, begun, who);
    }

    /// Goes where the answer to `start` sends the browser, and comes back.
    static Visit back(TestProvider server, String provider, Response begun, Somebody who) {
        var back = comeBack(begun.path("authorizationUrl"), server.hint(who));
        if (!begun.<String>path("state").equals(back.get("state"))) {
            throw new AssertionError("another state came back");
        }
        return new Visit(
                provider,
                begun.path("authorizationUrl"),
                Objects.requireNonNull(back.get("code")),
                Objects.requireNonNull(back.get("state")),
                begun.path("loginToken"));
    }

    /// What the browser has when the provider has sent it back.
    static Map<String, String> comeBack(String authorizationUrl, String hint) {
        var location = location(URI.create(authorizationUrl + "&login_hint=" + hint));
        var back = TestProvider.fields(location.substring(location.indexOf('?') + 1));
        if (!location.startsWith(WithProviders.PAGE) || !back.containsKey("code")) {
            throw new AssertionError("sent to " + location);
        }
        return back;
    }

    private static String location(URI address) {
        try {
            return BROWSER.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Visit with(String otherCode) {
        return new Visit(provider, address, otherCode, state, loginToken);
    }

    /// The same with another code, for whoever visits the provider once more in the same attempt.
    Visit again(TestProvider server, Somebody who) {
        return with(Objects.requireNonNull(comeBack(address, server.hint(who)).get("code")));
    }

    Visit presenting(@Nullable String token) {
        return new Visit(provider, address, code, state, token);
    }

    Visit stating(String other) {
        return new Visit(provider, address, code, other, loginToken);
    }

    Visit at(String other) {
        return new Visit(other, address, code, state, loginToken);
    }

    Response end() {
        return end(Http.anonymous(), "callback");
    }

    Response end(RequestSpecification as, String how) {
        var token = loginToken == null ? "" : ",\"loginToken\":\"" + loginToken + "\"";
        return as.body("{\"code\":\"%s\",\"state\":\"%s\"%s}".formatted(code, state, token))
                .post("/auth/providers/" + provider + "/" + how);
    }

    /// Signs in.
    static Response signIn(TestProvider server, String provider, Somebody who) {
        return of(server, provider, who).end();
    }
}
