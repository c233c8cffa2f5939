package io.refract.access;

import io.refract.query.Condition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// What callers of one kind may write of a model: whatever is not allowed here is refused.
///
/// @param creatable what a new row must fulfil
/// @param changeable what a row must fulfil to be changed, before and after
/// @param deletable what a row must fulfil to be deleted
/// @param fields the fields that they may give values; all for [#everything()]
/// @param everyField whether they may give values to all fields that can be written at all
public record WriteRules(
        Condition creatable, Condition changeable, Condition deletable, Set<String> fields, boolean everyField) {
    private static final WriteRules NOTHING =
            new WriteRules(Condition.FALSE, Condition.FALSE, Condition.FALSE, Set.of(), false);

    private static final WriteRules EVERYTHING =
            new WriteRules(Condition.TRUE, Condition.TRUE, Condition.TRUE, Set.of(), true);

    public WriteRules {
        fields = Set.copyOf(fields);
    }

    public static WriteRules nothing() {
        return NOTHING;
    }

    public static WriteRules everything() {
        return EVERYTHING;
    }

    /// Everything about rows that fulfil a condition, but only these fields of them.
    public static WriteRules of(Condition rows, String... fields) {
        return new WriteRules(rows, rows, rows, Set.of(fields), false);
    }

    public WriteRules creating(Condition rows) {
        return new WriteRules(rows, changeable, deletable, fields, everyField);
    }

    public WriteRules changing(Condition rows) {
        return new WriteRules(creatable, rows, deletable, fields, everyField);
    }

    public WriteRules deleting(Condition rows) {
        return new WriteRules(creatable, changeable, rows, fields, everyField);
    }

    /// More fields.
    public WriteRules and(String... more) {
        var all = new HashSet<>(fields);
        all.addAll(Arrays.asList(more));
        return new WriteRules(creatable, changeable, deletable, all, everyField);
    }
}
