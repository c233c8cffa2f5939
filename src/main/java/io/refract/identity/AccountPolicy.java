package io.refract.identity;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Nobody sees with which providers another user signs in.
@ApplicationScoped
class AccountPolicy implements Policy {
    @Override
    public String model() {
        return "account";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return OwnerRules.forOwner(caller);
    }
}
