package io.refract.content;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
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
}
