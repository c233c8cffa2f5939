package io.refract.http.openapi;

import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Finds the operation that describes a method of a resource.
record DescribedMethods(IndexView index, OpenAPI api) {
    private static final DotName PATH = DotName.createSimple(Path.class);

    /// A method that answers requests, and how.
    record Described(AnnotationInstance annotation, PathItem.HttpMethod method, Operation operation) {}

    /// The methods that have an annotation, or whose class has it.
    Stream<Described> having(Class<? extends Annotation> type) {
        return index.getAnnotations(type).stream()
                .flatMap(annotation -> methods(annotation).flatMap(method -> described(method, annotation).stream()));
    }

    private Optional<Described> described(MethodInfo method, AnnotationInstance annotation) {
        return designator(method)
                .flatMap(verb -> item(method)
                        .map(item -> item.getOperations().get(verb))
                        .map(operation -> new Described(annotation, verb, operation)));
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        var target = annotation.target();
        return target.kind() == AnnotationTarget.Kind.CLASS
                ? target.asClass().methods().stream()
                : Stream.of(target.asMethod());
    }

    private Optional<PathItem> item(MethodInfo method) {
        var root = method.declaringClass().declaredAnnotation(PATH);
        if (root == null) {
            return Optional.empty();
        }
        var path = method.annotation(PATH);
        var template = '/'
                + root.value().asString()
                + '/'
                + (path == null ? "" : path.value().asString());
        return Optional.ofNullable(
                api.getPaths().getPathItem(template.replaceAll("/+", "/").replaceAll("/$", "")));
    }

    private static Optional<PathItem.HttpMethod> designator(MethodInfo method) {
        return Arrays.stream(PathItem.HttpMethod.values())
                .filter(each -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + each)))
                .findFirst();
    }
}
