package io.refract.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
@RequiresUser
@Priority(Priorities.AUTHENTICATION)
class RequiresUserFilter implements ContainerRequestFilter {
    private final CurrentRequest request;

    RequiresUserFilter(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        request.user();
    }
}
