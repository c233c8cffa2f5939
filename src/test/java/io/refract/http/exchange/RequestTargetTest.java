package io.refract.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a?b=%ff",
                "/%41",
                "/%c3%a9",
                "/%f0%9f%98%80",
                "/\u00c3\u00a9",
                "/%ef%bf%bf",
                "/%00",
                "/a;b",
                "/a%3fb"
            })
    void aPathOfUtf8CanBeDecoded(String uri) {
        assertThat(RequestTarget.isDecodable(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%4",
                "/%4g",
                "/%%41",
                "/a?b=%",
                "/%+1",
                "/%ff",
                "/%c3",
                "/%c3?%a9",
                "/%c0%ae",
                "/%e0%80%af",
                "/%ed%a0%80",
                "/%f4%90%80%80",
                "/%f8%88%80%80%80",
                "/\u00ff",
                "/\u00e9",
                "/%c3\u0041"
            })
    void noOtherPathCan(String uri) {
        assertThat(RequestTarget.isDecodable(uri)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/a;b/c;d=e?f;g, /a%3Bb/c%3Bd=e?f;g",
        "/users/%2E%2e, /users/%252E%252E",
        "/users/.%2E/x, /users/%252E%252E/x",
        "/users/%2E.?q, /users/%252E%252E?q",
        "/users/%2e, /users/%252E",
        "/a/../b, /a/../b",
        "/a/%2E%2E%2E, /a/%2E%2E%2E",
        "/a%2E%2E/b, /a%2E%2E/b",
        "/a?/%2E%2E;, /a?/%2E%2E;",
        "/%252E%252E, /%252E%252E",
        "/a%3Bb, /a%3Bb"
    })
    void whatStandsBetweenSlashesIsAName(String uri, String literal) {
        assertThat(RequestTarget.literal(uri)).isEqualTo(literal);
        assertThat(RequestTarget.literal(literal)).isSameAs(literal);
    }

    @ParameterizedTest
    @CsvSource({"a+b%2B, a b+", "%C3%A9, é", "\u00c3\u00a9, é", "a;b, a;b", "%f0%9f%98%80, 😀"})
    void aParameterIsAFormS(String raw, String decoded) {
        assertThat(RequestTarget.decodedParameter(raw)).contains(decoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "a%c0%ae", "%ed%b0%80", "\u00ff", "\u0100"})
    void aParameterThatIsNotUtf8MeansNothing(String raw) {
        assertThat(RequestTarget.decodedParameter(raw)).isEmpty();
    }

    @Test
    void everyCharacterComesBack() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .mapToObj(Character::toString)
                        .filter(text -> !RequestTarget.decodedParameter(URLEncoder.encode(text, StandardCharsets.UTF_8))
                                .equals(Optional.of(text))))
                .isEmpty();
    }
}
