package io.refract.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which methods a path has, which Quarkus REST does not tell when it refuses another one.
///
/// Read from the resources' annotations when first asked for, which is seldom.
@Singleton
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile List<Endpoint> known = List.of();

    private record Endpoint(Pattern path, String method) {}

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /// The methods of a path, in alphabetical order; empty if it is no resource's.
    SequencedSet<String> of(String path) {
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
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> endpoints(bean.getBeanClass()))
                    .toList();
        }
        return known;
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        var root = resource.getAnnotation(Path.class);
        return root == null
                ? Stream.empty()
                : Arrays.stream(resource.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(designator -> designator != null)
                                .map(designator -> new Endpoint(
                                        pattern(root.value(), method.getAnnotation(Path.class)), designator.value())));
    }

    private static Pattern pattern(String root, @Nullable Path path) {
        var template = path == null ? root : root + '/' + path.value();
        var parts = PARAMETER.splitWithDelimiters(template.replaceAll("/+", "/"), 0);
        var regex = new StringBuilder();
        for (var part : parts) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(regex.append("/?").toString());
    }
}
