package io.refract.engine;

import static io.refract.query.Condition.field;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import java.util.List;
import java.util.Set;

/// Policies to try the engine with, whatever those of the features say: drafts are for their author and staff, an
/// e-mail address for oneself and staff, and the bio and numbers of a private profile as well.
public final class SamplePolicies {
    private static final Condition ONESELF = field("id").equalToCaller();
    private static final Condition PUBLIC =
            Condition.not(Condition.some("settings", field("profilePrivate").isTrue()));

    public static final Policy[] ALL = {
        policy(
                "user",
                Condition.TRUE,
                List.of(rule(ONESELF, "email"), rule(Condition.any(PUBLIC, ONESELF), "bio", "_count"))),
        policy(
                "post",
                Condition.any(field("published").isTrue(), field("authorId").equalToCaller()),
                List.of()),
        policy("comment", Condition.some("post", field("published").isTrue()), List.of()),
        policy("notification", field("recipientId").equalToCaller(), List.of()),
        open("profile"),
        open("userSettings"),
        open("category"),
        open("tag"),
        open("like"),
        open("follow"),
    };

    private SamplePolicies() {}

    private static Policy.FieldRule rule(Condition visible, String... names) {
        return new Policy.FieldRule(Set.of(names), visible);
    }

    private static Policy open(String model) {
        return policy(model, Condition.TRUE, List.of());
    }

    private static Policy policy(String model, Condition rows, List<Policy.FieldRule> fields) {
        return new Policy() {
            @Override
            public String model() {
                return model;
            }

            @Override
            public Condition rows(CallerKind caller) {
                return caller.isStaff() ? Condition.TRUE : rows;
            }

            @Override
            public List<FieldRule> fields(CallerKind caller) {
                return caller.isStaff() ? List.of() : fields;
            }
        };
    }
}
