package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures per group of rows with equal values in some fields; null is a value like others.
///
/// @param by the fields, at least one; written first, in this order
/// @param having what a group must fulfil: tests of the fields in `by`, and of figures
/// @param order by fields in `by` and by figures; the fields in `by` complete it
/// @param figures what is written of each group beside the fields; may be empty
/// @param take how many groups at most
/// @param skip how many groups are left out first; null for none
/// @param backward whether `skip` and `take` are seen from the far end; the groups keep their order
public record GroupBy(
        String model,
        List<String> by,
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
    }

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
