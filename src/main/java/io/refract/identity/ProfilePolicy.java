package io.refract.identity;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.not;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// A profile is seen by everybody unless it is private, and is gone with its user.
@ApplicationScoped
class ProfilePolicy implements Policy {
    @Override
    public String model() {
        return "profile";
    }

    @Override
    public Condition rows(CallerKind caller) {
        var live = field("deletedAt").isNull();
        return switch (caller) {
            case ADMIN, SYSTEM -> some("user", live);
            case ANONYMOUS -> some("user", all(live, isPublic()));
            case USER, MODERATOR -> some("user", all(live, any(field("id").equalToCaller(), isPublic())));
        };
    }

    private static Condition isPublic() {
        return not(some("settings", field("profilePrivate").isTrue()));
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR -> OwnerRules.writes("avatar", "address").deleting(Condition.FALSE);
            case ADMIN, SYSTEM -> WriteRules.everything().deleting(Condition.FALSE);
        };
    }
}
