package io.refract.identity;

import static io.refract.query.Condition.field;

import io.refract.access.CallerKind;
import io.refract.query.Condition;

/// Rows that belong to one user by their field `userId`.
final class OwnRows {
    private OwnRows() {}

    /// For the owner alone.
    static Condition forOwner(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> Condition.FALSE;
            case USER, MODERATOR, ADMIN -> field("userId").equalToCaller();
            case SYSTEM -> Condition.TRUE;
        };
    }

    /// For the owner and administrators.
    static Condition forOwnerAndAdmin(CallerKind caller) {
        return caller == CallerKind.ADMIN ? Condition.TRUE : forOwner(caller);
    }
}
