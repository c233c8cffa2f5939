package io.refract.taxonomy;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// Tags are for everybody.
@ApplicationScoped
class TagPolicy implements Policy {
    @Override
    public String model() {
        return "tag";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return Condition.TRUE;
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        return caller.isStaff() ? WriteRules.everything() : WriteRules.nothing();
    }
}
