package io.refract.http;

import io.refract.access.Caller;
import io.smallrye.mutiny.Uni;

/// Decides whether somebody may write at all, whatever it is. Every bean of this type is asked before the
/// work of a writing request begins.
public interface WritePermit {
    /// Fails with `FORBIDDEN` if the caller may not.
    Uni<Void> check(Caller caller);
}
