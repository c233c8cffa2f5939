package io.refract.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a row is wanted, in the order in which it is to be written.
///
/// Immutable; each method returns a longer selection. The hash is computed once, because selections are mostly
/// constants and part of every shape.
public final class Selection {
    /// One member of the object that a row becomes.
    public sealed interface Item {}

    /// A column or a computed field.
    public record FieldItem(String field) implements Item {}

    /// The one row of a relation; null if there is none, or if it does not fulfil the condition.
    public record OneItem(String relation, Condition where, Selection selection) implements Item {
        public OneItem(String relation, Selection selection) {
            this(relation, Condition.TRUE, selection);
        }
    }

    /// A slice of the rows of a relation, as a list.
    public record ManyItem(String relation, Condition where, Slice slice, Selection selection) implements Item {}

    /// How many rows relations have: an object with a number per relation, named as in the selection.
    public record CountsItem(List<Count> counts) implements Item {
        public CountsItem {
            counts = List.copyOf(counts);
        }
    }

    /// One number, named `name`.
    public record CountItem(String name, Count count) implements Item {}

    /// An excerpt of a text field around the words of a full-text query, which are set in `<mark>`; the rest is
    /// escaped for HTML. For models that are searched in English only.
    public record SnippetItem(String name, String field, Operand text) implements Item {}

    /// The number of a relation's rows that fulfil a condition.
    public record Count(String relation, Condition where) {
        public static Count of(String relation) {
            return new Count(relation, Condition.TRUE);
        }
    }

    private final List<Item> items;
    private final int hash;

    private Selection(List<Item> items) {
        this.items = List.copyOf(items);
        this.hash = this.items.hashCode();
    }

    public static Selection of(String... fields) {
        return new Selection(List.of()).fields(fields);
    }

    public static Selection of(List<Item> items) {
        return new Selection(items);
    }

    public List<Item> items() {
        return items;
    }

    public Selection fields(String... fields) {
        var longer = new ArrayList<>(items);
        for (var field : fields) {
            longer.add(new FieldItem(field));
        }
        return new Selection(longer);
    }

    public Selection one(String relation, Selection selection) {
        return with(new OneItem(relation, selection));
    }

    public Selection many(String relation, List<Order> order, int limit, Selection selection) {
        return with(new ManyItem(relation, Condition.TRUE, Slice.first(limit, order), selection));
    }

    /// The `_count` object.
    public Selection counts(Count... counts) {
        return with(new CountsItem(List.of(counts)));
    }

    /// A number of its own, such as `replyCount`.
    public Selection count(String name, Count count) {
        return with(new CountItem(name, count));
    }

    public Selection snippet(String name, String field, String text) {
        return with(new SnippetItem(name, field, new Parameter(text)));
    }

    /// With one more member.
    public Selection with(Item item) {
        var longer = new ArrayList<>(items);
        longer.add(item);
        return new Selection(longer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Selection that && hash == that.hash && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
