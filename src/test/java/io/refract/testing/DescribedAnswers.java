package io.refract.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds what the API answers to the tests against what it promises in OpenAPI: the status and the whole body of what
/// went well, and the problem of what did not.
public final class DescribedAnswers implements Filter {
    private static final String LINES = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// All but HEAD and OPTIONS, which every path has.
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /// By address, since tests that start the program otherwise have another one.
    private final Map<URI, JsonNode> descriptions = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var uri = URI.create(request.getURI());
        if (METHODS.contains(request.getMethod()) && uri.getPath().startsWith("/api/v1/")) {
            var promise = new Promise(
                    descriptions.computeIfAbsent(uri.resolve("/q/openapi?format=json"), DescribedAnswers::ask));
            if (response.statusCode() >= 400) {
                promise.checkProblem(request.getMethod(), uri, response);
            } else if (response.statusCode() < 300 && !isOfTests(uri) && !isExplained(request)) {
                promise.check(request.getMethod(), uri, response);
            }
        }
        return response;
    }

    /// Resources that are there for tests alone are not described.
    private static boolean isOfTests(URI uri) {
        return uri.getPath().matches("/api/v1/(samples|tags-once)(/.*)?");
    }

    private static boolean isData(URI uri) {
        return uri.getPath().startsWith("/api/v1/data/");
    }

    /// A plan is no answer.
    private static boolean isExplained(FilterableRequestSpecification request) {
        return (request.getBody() + " " + request.getQueryParams() + request.getURI()).contains("explain");
    }

    private static JsonNode ask(URI document) {
        return read(given().noFilters().get(document).asString());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What one program promises.
    private record Promise(JsonNode description) {
        void check(String method, URI uri, Response response) {
            var what = method + " " + uri.getPath();
            var operation =
                    operation(method, uri.getPath()).orElseThrow(() -> new AssertionError(what + " is not described"));
            if (operation.at("/responses/default").isMissingNode()) {
                return;
            }
            assertThat(parameters(operation)).as("parameters of %s", what).containsAll(names(uri.getRawQuery()));
            var answer = resolved(operation.at("/responses/" + response.statusCode()));
            assertThat(answer.isMissingNode())
                    .as("%s answers %d, which is described", what, response.statusCode())
                    .isFalse();
            if (String.valueOf(response.contentType()).startsWith(LINES)) {
                var line = answer.at("/content/" + LINES.replace("/", "~1") + "/schema");
                assertThat(line.isMissingNode()).as("lines of %s", what).isFalse();
                response.asString().lines().limit(100).forEach(row -> check(what, uri, row, line));
            } else {
                check(what, uri, response.asString(), answer.at("/content/application~1json/schema"));
            }
        }

        private void check(String what, URI uri, String json, JsonNode schema) {
            if (!schema.isMissingNode()) {
                assertThat(new SchemaCheck(description, isData(uri)).differences(read(json), schema))
                        .as("answer to %s", what)
                        .isEmpty();
            }
        }

        /// Whatever is asked, and wherever, a refusal looks alike.
        void checkProblem(String method, URI uri, Response response) {
            var what = method + " " + uri.getPath() + ", which is answered " + response.statusCode();
            assertThat(response.contentType()).as(what).startsWith("application/problem+json");
            var described = operation(method, uri.getPath())
                    .map(operation -> resolved(operation.at("/responses/default")))
                    .filter(answer -> !answer.isMissingNode())
                    .orElseGet(
                            () -> description.at("/components/responses/" + (isData(uri) ? "DataProblem" : "Problem")));
            assertThat(new SchemaCheck(description)
                            .differences(
                                    read(response.asString()),
                                    described.at("/content/application~1problem+json/schema")))
                    .as(what)
                    .isEmpty();
            assertThat(response.jsonPath().getInt("status")).as(what).isEqualTo(response.statusCode());
        }

        private Optional<JsonNode> operation(String method, String path) {
            var segments = path.split("/");
            var templates = new ArrayList<String>();
            description.path("paths").fieldNames().forEachRemaining(templates::add);
            return templates.stream()
                    .filter(template -> matches(template.split("/"), segments))
                    .filter(template -> description.path("paths").path(template).has(method.toLowerCase(Locale.ROOT)))
                    .min(Comparator.comparingLong(
                            template -> template.chars().filter(c -> c == '{').count()))
                    .map(template -> description.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)));
        }

        private static boolean matches(String[] template, String[] segments) {
            if (template.length != segments.length) {
                return false;
            }
            for (var i = 0; i < segments.length; i++) {
                if (!template[i].startsWith("{") && !template[i].equals(segments[i])) {
                    return false;
                }
            }
            return true;
        }

        private List<String> parameters(JsonNode operation) {
            var names = new ArrayList<String>();
            operation.path("parameters").forEach(parameter -> {
                var resolved = resolved(parameter);
                if (resolved.path("in").asText().equals("query")) {
                    names.add(resolved.path("name").asText());
                }
            });
            return names;
        }

        private static List<String> names(@Nullable String query) {
            return query == null
                    ? List.of()
                    : Arrays.stream(query.split("&"))
                            .map(pair -> pair.split("=")[0])
                            .toList();
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
        }
    }
}
