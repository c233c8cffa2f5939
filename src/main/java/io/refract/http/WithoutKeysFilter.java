package io.refract.http;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
@WithoutKeys
@Priority(Priorities.AUTHENTICATION)
class WithoutKeysFilter implements ContainerRequestFilter {
    private final CurrentRequest request;

    WithoutKeysFilter(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.caller().calledBy().isPresent()) {
            throw Failure.of(ErrorCode.FORBIDDEN, "No API key opens this: sign in.");
        }
    }
}
