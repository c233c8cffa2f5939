package io.refract.record;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.UnitOfWork;
import java.util.UUID;

/// Who acts in a transaction.
public final class Actor {
    private Actor() {}

    /// The user's id; fails with `UNAUTHENTICATED` if nobody is signed in.
    public static UUID of(UnitOfWork unit) {
        return unit.caller()
                .userId()
                .orElseThrow(
                        () -> Failure.of(ErrorCode.UNAUTHENTICATED, "Only somebody who is signed in may do this."));
    }
}
