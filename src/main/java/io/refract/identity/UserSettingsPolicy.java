package io.refract.identity;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Settings are for their user and administrators.
@ApplicationScoped
class UserSettingsPolicy implements Policy {
    @Override
    public String model() {
        return "userSettings";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return OwnRows.forOwnerAndAdmin(caller);
    }
}
