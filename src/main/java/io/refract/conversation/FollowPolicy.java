package io.refract.conversation;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Who follows whom is public.
@ApplicationScoped
class FollowPolicy implements Policy {
    @Override
    public String model() {
        return "follow";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return Condition.TRUE;
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR ->
                WriteRules.of(Condition.field("followerId").equalToCaller(), "followingId")
                        .changing(Condition.FALSE);
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }
}
