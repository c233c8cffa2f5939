package io.refract.http.idempotency;

import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestResponse;

/// Keeps the answer to a request with the work that gave it, if the request has a key: both are there
/// afterwards, or neither.
@FunctionalInterface
public interface Keeper {
    /// Fails if somebody else has taken up the request meanwhile: the work must not be committed then.
    Uni<Void> keep(Work work, RestResponse<byte[]> answer);
}
