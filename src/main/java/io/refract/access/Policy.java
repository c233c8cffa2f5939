package io.refract.access;

import io.refract.query.Condition;
import java.util.List;
import java.util.Set;

/// Which rows of a model a caller may see, and which fields of those; and what of them the caller may write.
///
/// A model without a policy is not served. Conditions may depend on the kind of the caller and, by
/// [Condition.Subject#equalToCaller()], on the caller's id; they hold no other values. The related rows that
/// a
/// condition looks at are seen past their own policies. Softly deleted rows are left out for everybody by
/// the engine.
/// A full-text search looks at all text of the rows that the caller may see, whatever the fields' own rules
/// say.
public interface Policy {
    /// The model's name.
    String model();

    /// What a row must fulfil to exist for such a caller.
    Condition rows(CallerKind caller);

    /// The fields that are not for everybody who may see the row.
    default List<FieldRule> fields(CallerKind caller) {
        return List.of();
    }

    /// What such a caller may write of the rows that they see; nothing unless a policy says so.
    default WriteRules writes(CallerKind caller) {
        return WriteRules.nothing();
    }

    /// Members that are written only if the row fulfils a condition.
    ///
    /// @param names fields, relations, computed fields, or `_count`
    record FieldRule(Set<String> names, Condition visible) {
        public FieldRule {
            names = Set.copyOf(names);
        }
    }
}
