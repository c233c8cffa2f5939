package io.refract.oracle;

import static io.refract.query.Condition.field;

import io.refract.access.Caller;
import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.engine.SamplePolicies;
import io.refract.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the policies in [SamplePolicies], and one for specimens, let a caller see; in plain words, beside the
/// policies themselves.
///
/// @param id the caller's; null for one who is not signed in
record SampleVisibility(@Nullable String id, Catalog catalog, Data data) implements PlainVisibility {
    private static final Set<String> GUARDED =
            Set.of("note", "amount", "document", "words", "theme", "parent", "children", "small");

    static List<Policy> policies() {
        return withSpecimens(List.of(SamplePolicies.ALL));
    }

    /// The policies, and one for specimens.
    static List<Policy> withSpecimens(List<Policy> others) {
        var policies = new ArrayList<>(others);
        policies.add(new SpecimenPolicy());
        return policies;
    }

    static Visibility of(Caller caller, Catalog catalog, Data data) {
        return caller.isStaff()
                ? Visibility.ofSystem()
                : new SampleVisibility(caller.userId().map(Object::toString).orElse(null), catalog, data);
    }

    /// Specimens are for everybody but those that are neither open nor the caller's and have no number; of those that
    /// are not open, only the owner sees some members.
    private static final class SpecimenPolicy implements Policy {
        private static final Condition OPEN_OR_OWN =
                Condition.any(field("open").isTrue(), field("ownerId").equalToCaller());

        @Override
        public String model() {
            return Specimens.NAME;
        }

        @Override
        public Condition rows(CallerKind caller) {
            return caller.isStaff()
                    ? Condition.TRUE
                    : Condition.any(OPEN_OR_OWN, field("small").isNotNull());
        }

        @Override
        public List<FieldRule> fields(CallerKind caller) {
            return caller.isStaff() ? List.of() : List.of(new FieldRule(GUARDED, OPEN_OR_OWN));
        }
    }

    @Override
    public boolean sees(Row row) {
        return Visibility.isLive(row)
                && switch (row.model().name()) {
                    case "post" -> is(row, "published") || isOwn(row, "authorId");
                    case "comment" -> related(row, "post").stream().anyMatch(post -> is(post, "published"));
                    case "notification" -> isOwn(row, "recipientId");
                    case Specimens.NAME -> isOpenOrOwn(row) || value(row, "small") != null;
                    default -> true;
                };
    }

    @Override
    public boolean shows(Row row, String member) {
        return switch (row.model().name()) {
            case "user" ->
                switch (member) {
                    case "email" -> isOwn(row, "id");
                    case "bio", "_count" -> isOwn(row, "id") || !isPrivate(row);
                    default -> true;
                };
            case Specimens.NAME -> !GUARDED.contains(member) || isOpenOrOwn(row);
            default -> true;
        };
    }

    private boolean isOpenOrOwn(Row specimen) {
        return is(specimen, "open") || isOwn(specimen, "ownerId");
    }
}
