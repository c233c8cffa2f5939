package io.refract.identity;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Nobody sees on which devices another user is signed in.
@ApplicationScoped
class SessionPolicy implements Policy {
    @Override
    public String model() {
        return "session";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return OwnRows.forOwner(caller);
    }
}
