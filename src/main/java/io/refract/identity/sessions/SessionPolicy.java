package io.refract.identity.sessions;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.identity.OwnerRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// On which devices a user is signed in is for the user and administrators.
@ApplicationScoped
class SessionPolicy implements Policy {
    @Override
    public String model() {
        return "session";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return OwnerRules.forOwnerAndAdmin(caller);
    }

    /// They come and go by signing in and out.
    @Override
    public WriteRules writes(CallerKind caller) {
        return caller == CallerKind.SYSTEM ? WriteRules.everything() : WriteRules.nothing();
    }
}
