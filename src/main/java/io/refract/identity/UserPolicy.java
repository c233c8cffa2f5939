package io.refract.identity;

import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.not;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Everybody sees that a user exists. What only the user should see is for the user and administrators; who the user
/// is, for everybody unless the profile is private.
@ApplicationScoped
class UserPolicy implements Policy {
    private static final Set<String> OWN = Set.of(
            "email",
            "verified",
            "lastLogin",
            "version",
            "updatedAt",
            "settings",
            "sessions",
            "accounts",
            "notifications");

    private static final Set<String> PROFILE =
            Set.of("name", "fullName", "bio", "role", "createdAt", "_count", "profile");

    @Override
    public String model() {
        return "user";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return Condition.TRUE;
    }

    @Override
    public List<FieldRule> fields(CallerKind caller) {
        return switch (caller) {
            case ADMIN, SYSTEM -> List.of();
            case ANONYMOUS -> rules(Condition.FALSE, isPublic());
            case USER, MODERATOR -> rules(oneself(), any(oneself(), isPublic()));
        };
    }

    private static List<FieldRule> rules(Condition own, Condition profile) {
        return List.of(new FieldRule(OWN, own), new FieldRule(PROFILE, profile));
    }

    private static Condition oneself() {
        return field("id").equalToCaller();
    }

    private static Condition isPublic() {
        return not(some("settings", field("profilePrivate").isTrue()));
    }
}
