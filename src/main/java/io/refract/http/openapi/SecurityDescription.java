package io.refract.http.openapi;

import io.refract.http.RequiresUser;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Tells in OpenAPI how callers say who they are: by a bearer token, which is needed where [RequiresUser] stands and
/// may be left out elsewhere.
///
/// It runs when the program is built.
public final class SecurityDescription implements OASFilter {
    /// The name of the scheme among the components.
    public static final String SCHEME = "bearer";

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
        new DescribedMethods(index, api)
                .having(RequiresUser.class)
                .forEach(described -> described.operation().setSecurity(List.of(required())));
    }

    /// What an operation asks for that nobody may use without a token.
    public static SecurityRequirement required() {
        return OASFactory.createSecurityRequirement().addScheme(SCHEME);
    }
}
