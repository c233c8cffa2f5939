package io.refract.http.answers;

import io.quarkus.arc.All;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;

/// Which methods a path has, which Quarkus REST does not tell when it refuses another one.
///
/// Taken from the tables that it finds methods by, which are made while the program is built; when first asked for,
/// which is seldom.
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<PathMethods> exact;
    private volatile List<Endpoint> known = List.of();

    AllowedMethods(@All List<PathMethods> exact) {
        this.exact = exact;
    }

    private record Endpoint(Pattern path, String method) {}

    /// The methods of a path, in alphabetical order; empty if it is no resource's.
    ///
    /// Fails with `ROUTE_NOT_FOUND` where [PathMethods] does.
    SequencedSet<String> of(String path) {
        return exact.stream()
                .flatMap(paths -> paths.of(path).stream())
                .findFirst()
                .<SequencedSet<String>>map(LinkedHashSet::new)
                .orElseGet(() -> ofEndpoints(path));
    }

    private SequencedSet<String> ofEndpoints(String path) {
        var methods = new TreeSet<String>();
        endpoints().stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private List<Endpoint> endpoints() {
        if (known.isEmpty()) {
            known = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream()
                    .flatMap(AllowedMethods::endpoints)
                    .toList();
        }
        return known;
    }

    /// Those of the resources that share the beginning of a path.
    private static Stream<Endpoint> endpoints(RequestPath<InitialMatch> resources) {
        return Arrays.stream(resources.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .flatMap(handler -> ((ClassRoutingHandler) handler).getMappers().entrySet().stream())
                .filter(methods -> methods.getKey() != null)
                .flatMap(methods -> methods.getValue().getTemplates().stream()
                        .map(path -> new Endpoint(
                                pattern(resources.template.template + '/' + path.template.template),
                                methods.getKey())));
    }

    private static Pattern pattern(String template) {
        var parts = PARAMETER.splitWithDelimiters(template.replaceAll("/+", "/").replaceAll("/$", ""), 0);
        var regex = new StringBuilder();
        for (var part : parts) {
            regex.append(part.startsWith("{") ? parameter(part) : Pattern.quote(part));
        }
        return Pattern.compile(regex.append("/?").toString());
    }

    /// What a parameter stands for: anything, unless it says what it looks like.
    private static String parameter(String part) {
        var colon = part.indexOf(':');
        return colon < 0 ? "[^/]+" : "(?:" + part.substring(colon + 1, part.length() - 1) + ")";
    }
}
