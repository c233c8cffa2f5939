package io.refract.identity;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
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
        return OwnerRules.forOwnerAndAdmin(caller);
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR ->
                OwnerRules.writes(
                                "profilePrivate",
                                "emailNotifications",
                                "pushNotifications",
                                "theme",
                                "language",
                                "timezone")
                        .deleting(Condition.FALSE);
            case ADMIN, SYSTEM -> WriteRules.everything().deleting(Condition.FALSE);
        };
    }
}
