package io.refract.record;

import io.refract.access.Caller;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.util.UUID;

/// What callers may do to a record that belongs to a user.
public final class Rights {
    private Rights() {}

    public static boolean isOwnerOrAdmin(Caller caller, UUID owner) {
        return caller.is(owner) || caller.isAdmin();
    }

    /// What all but the owner and administrators are told.
    public static Failure refused() {
        return Failure.of(ErrorCode.FORBIDDEN, "Only the user and administrators may do this.");
    }
}
