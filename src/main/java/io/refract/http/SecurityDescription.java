package io.refract.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Tells in OpenAPI how callers say who they are: by a bearer token, which is needed where [RequiresUser] stands and
/// may be left out elsewhere.
///
/// It runs when the program is built.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SecurityDescription implements OASFilter {
    /// The name of the scheme among the components.
    public static final String SCHEME = "bearer";

    private static final DotName PATH = DotName.createSimple(Path.class);

    private final IndexView index;

    public SecurityDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Without a token the caller is anonymous, and sees what is public."));
        api.setSecurity(List.of(OASFactory.createSecurityRequirement(), required()));
        index.getAnnotations(RequiresUser.class).stream()
                .flatMap(SecurityDescription::methods)
                .forEach(method ->
                        operation(api, method).ifPresent(operation -> operation.setSecurity(List.of(required()))));
    }

    /// What an operation asks for that nobody may use without a token.
    public static SecurityRequirement required() {
        return OASFactory.createSecurityRequirement().addScheme(SCHEME);
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        var target = annotation.target();
        return target.kind() == AnnotationTarget.Kind.CLASS
                ? target.asClass().methods().stream()
                : Stream.of(target.asMethod());
    }

    private static Optional<Operation> operation(OpenAPI api, MethodInfo method) {
        var root = method.declaringClass().declaredAnnotation(PATH);
        var item = root == null ? null : item(api, root, method.annotation(PATH));
        return item == null ? Optional.empty() : designator(method).map(item.getOperations()::get);
    }

    private static @Nullable PathItem item(OpenAPI api, AnnotationInstance root, @Nullable AnnotationInstance path) {
        var template = '/'
                + root.value().asString()
                + '/'
                + (path == null ? "" : path.value().asString());
        return api.getPaths().getPathItem(template.replaceAll("/+", "/").replaceAll("/$", ""));
    }

    private static Optional<PathItem.HttpMethod> designator(MethodInfo method) {
        return Arrays.stream(PathItem.HttpMethod.values())
                .filter(each -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + each)))
                .findFirst();
    }
}
