package io.refract.identity;

import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.WriteRules;
import io.refract.query.Condition;

/// Who sees and writes rows that belong to one user by their field `userId`.
public final class OwnerRules {
    private OwnerRules() {}

    /// For the owner alone.
    public static Condition forOwner(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> Condition.FALSE;
            case USER, MODERATOR, ADMIN -> field("userId").equalToCaller();
            case SYSTEM -> Condition.TRUE;
        };
    }

    /// For the owner and, while the owner is not deleted, administrators. Nobody who is deleted calls.
    public static Condition forOwnerAndAdmin(CallerKind caller) {
        return caller == CallerKind.ADMIN ? some("user", field("deletedAt").isNull()) : forOwner(caller);
    }

    /// Fields of rows that the owner writes.
    static WriteRules writes(String... fields) {
        return WriteRules.of(field("userId").equalToCaller(), fields);
    }
}
