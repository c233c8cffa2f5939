package io.refract.identity.sessions;

import io.refract.http.answers.Answers;
import io.refract.identity.tokens.AccessTokens;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Answers with tokens, which nothing on the way may keep.
///
/// All that is written here is of the URL-safe alphabet, so there is nothing to escape; a user is JSON already.
@Singleton
public class SignedInAnswers {
    private final AccessTokens tokens;
    private final RefreshCookie cookie;

    SignedInAnswers(AccessTokens tokens, RefreshCookie cookie) {
        this.tokens = tokens;
        this.cookie = cookie;
    }

    /// 201 for a user who has just been made.
    RestResponse<byte[]> registered(Started started, Delivery delivery, byte[] user) {
        return answer(ResponseBuilder.create(RestResponse.Status.CREATED), started, delivery, user)
                .header(HttpHeaders.LOCATION, location(started.user()))
                .build();
    }

    private static String location(UUID user) {
        return "/api/v1/users/" + user;
    }

    public RestResponse<byte[]> signedIn(Started started, Delivery delivery, byte[] user) {
        return answer(ResponseBuilder.create(RestResponse.Status.OK), started, delivery, user)
                .build();
    }

    /// 204 for whoever has signed out.
    RestResponse<byte[]> signedOut() {
        return nothing().header(HttpHeaders.SET_COOKIE, cookie.dropped()).build();
    }

    /// 204.
    RestResponse<byte[]> done() {
        return nothing().build();
    }

    private static ResponseBuilder<byte[]> nothing() {
        return Answers.notKept(ResponseBuilder.create(RestResponse.Status.NO_CONTENT));
    }

    private ResponseBuilder<byte[]> answer(
            ResponseBuilder<byte[]> answer, Started started, Delivery delivery, byte[] user) {
        var filled =
                Answers.notKept(answer.entity(body(started, delivery, user)).type(MediaType.APPLICATION_JSON_TYPE));
        return switch (delivery) {
            case BODY -> filled;
            case COOKIE -> filled.header(HttpHeaders.SET_COOKIE, cookie.kept(started.token()));
        };
    }

    private byte[] body(Started started, Delivery delivery, byte[] user) {
        var text = new StringBuilder(700)
                .append("{\"accessToken\":\"")
                .append(tokens.make(started.user(), started.session()));
        if (delivery == Delivery.BODY) {
            text.append("\",\"refreshToken\":\"").append(started.token().text());
        }
        text.append("\",\"tokenType\":\"Bearer\",\"expiresIn\":")
                .append(tokens.lifetime().toSeconds());
        return with(text.append(",\"user\":"), user);
    }

    private static byte[] with(StringBuilder text, byte[] user) {
        var body = new ByteArrayOutputStream(text.length() + user.length + 1);
        body.writeBytes(ascii(text));
        body.writeBytes(user);
        body.write('}');
        return body.toByteArray();
    }

    private static byte[] ascii(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
