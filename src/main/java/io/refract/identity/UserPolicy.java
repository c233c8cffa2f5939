package io.refract.identity;

import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.not;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// Everybody sees that a user exists. What only the user should see is for the user and administrators; who
/// the user is, for everybody unless the profile is private; when the user was deleted, for the user and for
/// staff, who alone meet deleted users.
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

    private static final Set<String> DELETION = Set.of("deletedAt");

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
            case ANONYMOUS -> rules(Condition.FALSE, isPublic(), Condition.FALSE);
            case USER -> rules(oneself(), any(oneself(), isPublic()), oneself());
            case MODERATOR -> rules(oneself(), any(oneself(), isPublic()), any(oneself(), isPublic()));
        };
    }

    private static List<FieldRule> rules(Condition own, Condition profile, Condition deletion) {
        return List.of(new FieldRule(OWN, own), new FieldRule(PROFILE, profile), new FieldRule(DELETION, deletion));
    }

    private static Condition oneself() {
        return field("id").equalToCaller();
    }

    /// Whether everybody may know who the user is.
    static Condition isPublic() {
        return not(some("settings", field("profilePrivate").isTrue()));
    }

    /// Whoever registers gives a password, which is nothing to be written here.
    @Override
    public WriteRules writes(CallerKind caller) {
        var own = WriteRules.of(oneself(), "email", "username", "name", "bio", "image")
                .creating(Condition.FALSE);
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR -> own;
            case ADMIN ->
                own.and("role", "verified")
                        .creating(Condition.TRUE)
                        .changing(Condition.TRUE)
                        .deleting(Condition.TRUE);
            case SYSTEM -> WriteRules.everything();
        };
    }
}
