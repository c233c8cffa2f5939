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

    /// Fails with `FORBIDDEN` for all but the owner and administrators.
    ///
    /// @param refusal what the others are told
    public static void requireOwnerOrAdmin(Caller caller, UUID owner, String refusal) {
        require(isOwnerOrAdmin(caller, owner), refusal);
    }

    /// Fails with `FORBIDDEN` for all but the owner and staff.
    ///
    /// @param refusal what the others are told
    public static void requireOwnerOrStaff(Caller caller, UUID owner, String refusal) {
        require(caller.is(owner) || caller.isStaff(), refusal);
    }

    private static void require(boolean allowed, String refusal) {
        if (!allowed) {
            throw refused(refusal);
        }
    }

    public static Failure refused(String refusal) {
        return Failure.of(ErrorCode.FORBIDDEN, refusal);
    }
}
