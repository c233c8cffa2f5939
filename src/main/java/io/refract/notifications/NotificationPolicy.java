package io.refract.notifications;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// A notification is for its recipient; administrators may look.
@ApplicationScoped
class NotificationPolicy implements Policy {
    @Override
    public String model() {
        return "notification";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> Condition.FALSE;
            case USER, MODERATOR -> Condition.field("recipientId").equalToCaller();
            case ADMIN, SYSTEM -> Condition.TRUE;
        };
    }

    /// Staff notify; whoever is notified has read it or not.
    @Override
    public WriteRules writes(CallerKind caller) {
        var own = Condition.field("recipientId").equalToCaller();
        var reading = WriteRules.of(own, "read").creating(Condition.FALSE).deleting(Condition.FALSE);
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR -> reading;
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }
}
