package io.refract.audit;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// The trail holds what rows looked like, whoever may see them now: it is for administrators.
@ApplicationScoped
class AuditLogPolicy implements Policy {
    @Override
    public String model() {
        return "auditLog";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return switch (caller) {
            case ADMIN, SYSTEM -> Condition.TRUE;
            case ANONYMOUS, USER, MODERATOR -> Condition.FALSE;
        };
    }
}
