package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures per group of rows that have some values in common; null is a value like others.
///
/// @param by what they have in common, at least one thing, and no field twice; written first, in this order
/// @param zone the name of the time zone whose calendar parts of moments are of; null if there are none
/// @param fill between which moments there is a group for each part, whether or not it has rows; null for those that
/// have. Only one part makes such groups
/// @param having what a group must fulfil: tests of the fields in `by`, and of figures
/// @param order by fields in `by` and by figures; the fields in `by` complete it
/// @param figures what is written of each group beside the fields; may be empty
/// @param take how many groups at most
/// @param skip how many groups are left out first; null for none
/// @param backward whether `skip` and `take` are seen from the far end; the groups keep their order
public record GroupBy(
        String model,
        List<GroupKey> by,
        @Nullable Parameter zone,
        @Nullable Fill fill,
        Condition where,
        Condition having,
        List<Order> order,
        List<Figure> figures,
        @Nullable Amount skip,
        Amount take,
        boolean backward)
        implements Query {
    public GroupBy {
        by = List.copyOf(by);
        order = List.copyOf(order);
        figures = List.copyOf(figures);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("groups need a field");
        }
        if (zone == null != by.stream().allMatch(key -> key.part() == null)) {
            throw new IllegalArgumentException("parts of moments need a time zone");
        }
        if (fill != null && (by.size() > 1 || by.getFirst().part() == null)) {
            throw new IllegalArgumentException("one part of moments can be filled");
        }
    }

    /// A span of time, from the part that holds `from` to the last one that begins before `to`.
    ///
    /// @param from an `OffsetDateTime`
    /// @param to a later one
    public record Fill(Parameter from, Parameter to) {}

    @Override
    public Selection selection() {
        return Selection.of();
    }

    @Override
    public Deleted deleted() {
        return Deleted.EXCLUDED;
    }

    @Override
    public String operation() {
        return "groupBy";
    }

    @Override
    public String label() {
        return model + ".groupBy";
    }
}
