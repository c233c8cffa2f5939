package io.refract.content;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Likes are public.
@ApplicationScoped
class LikePolicy implements Policy {
    @Override
    public String model() {
        return "like";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return Condition.TRUE;
    }
}
