package io.refract.data;

import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/// Calls the writes of the data API.
final class Writing {
    private static final String DATA = "/api/v1/data/";

    private Writing() {}

    /// @param arguments JSON, with `'` for `"`
    static ValidatableResponse post(Author caller, String path, String arguments) {
        return body(caller.calls(), arguments).post(DATA + path).then();
    }

    static ValidatableResponse put(Author caller, String path, String arguments) {
        return body(caller.calls(), arguments).put(DATA + path).then();
    }

    static ValidatableResponse delete(Author caller, String path, String arguments) {
        return caller.calls()
                .queryParam("q", json(arguments))
                .delete(DATA + path)
                .then();
    }

    static ValidatableResponse get(Author caller, String path, String arguments) {
        return caller.calls().queryParam("q", json(arguments)).get(DATA + path).then();
    }

    private static RequestSpecification body(RequestSpecification calls, String arguments) {
        return calls.contentType("application/json").body(json(arguments));
    }

    static String json(String arguments) {
        return arguments.replace('\'', '"');
    }
}
