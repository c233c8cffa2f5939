package io.refract.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PublishedDescriptionTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/q/openapi")
    URI address;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | */*                | yaml
            ''           | application/json   | json
            ?format=json | */*                | json
            ?format=JSON | application/yaml   | json
            .json        | */*                | json
            .yaml        | application/json   | yaml
            .yml         | */*                | yaml
            """)
    void itIsYamlUnlessJsonIsAskedFor(String more, String accept, String format) throws Exception {
        var answer = get(more, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/" + format + ";charset=UTF-8");
        assertThat(text(answer)).startsWith(format.equals("json") ? "{\"openapi\":\"3.1.0\"," : "openapi: \"3.1.0\"\n");
    }

    @Test
    void itGoesOutAsTheBuildCompressedIt() throws Exception {
        var packed = get(".json", "Accept-Encoding", "br, gzip;q=0.5");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body())
                .isEqualTo(Files.readAllBytes(Path.of("target", "classes", PublishedDescription.JSON)));
    }

    @ParameterizedTest
    @EnumSource
    void itIsTheSameInEveryVersionOfHttp(HttpClient.Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            for (var format : List.of(".json", ".yaml")) {
                // The first request is upgraded, the second one begins in the newer version.
                for (var request = 0; request < 3; request++) {
                    var packed = client.send(
                            HttpRequest.newBuilder(URI.create(address + format))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    var isPacked = packed.headers()
                            .firstValue("Content-Encoding")
                            .filter("gzip"::equals)
                            .isPresent();
                    assertThat(isPacked).isEqualTo(version == HttpClient.Version.HTTP_1_1);
                    try (var bytes = new ByteArrayInputStream(packed.body());
                            var unpacked = isPacked ? new GZIPInputStream(bytes) : bytes) {
                        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                                .isEqualTo(text(get(format)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            identity
            gzip;q=0
            gzip; q=0.000, identity
            """)
    void whoeverCannotReadThatGetsTheText(String encodings) throws Exception {
        var answer = get(".json", "Accept-Encoding", encodings);

        assertThat(text(answer)).startsWith("{\"openapi\"");
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
    }

    @Test
    void aCopyIsNotSentAgainAndEachFormHasATagOfItsOwn() throws Exception {
        var text = get(".json");
        var packed = get(".json", "Accept-Encoding", "gzip");
        var tag = text.headers().firstValue("ETag").orElseThrow();

        assertThat(packed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(get(".json", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(".json", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        assertThat(get(".yaml", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void headIsAnsweredAsGetWithoutTheText() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + ".json"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag"))
                .isEqualTo(get(".json").headers().firstValue("ETag"));
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<byte[]> get(String more, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + more));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
