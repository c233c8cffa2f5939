package io.refract.content;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
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
        return caller == CallerKind.ADMIN
                ? Condition.TRUE
                : Condition.field("recipientId").equalToCaller();
    }
}
