package io.refract.engine;

import io.refract.catalog.Catalog;
import io.refract.catalog.Field;
import io.refract.query.Aggregate;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Slice;
import io.refract.sql.Cells;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// About how many rows there are: what PostgreSQL's planner expects of a query for them, with the caller's rules in it.
///
/// Its statistics know all rows, those as well that the caller does not see. So the figure has two
/// digits: enough to tell how much there is, too few to learn from small differences what others have
/// written.
final class RowEstimate {
    private static final MathContext DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    /// The first one is that of the whole plan.
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\"\\s*:\\s*([0-9.]+(?:[Ee][+]?[0-9]+)?)");

    private RowEstimate() {}

    /// A query for the rows that another one is about.
    static FindRows rows(Query query, Catalog catalog) {
        return switch (query) {
            case FindMany page -> rows(page, Slice.ALL, catalog);
            case Aggregate aggregate -> rows(aggregate, aggregate.slice(), catalog);
            case FindOne _, FindRows _, GroupBy _ -> throw new IllegalArgumentException("no rows are counted");
        };
    }

    private static FindRows rows(Query query, Slice slice, Catalog catalog) {
        var key = catalog.require(query.model()).key().fields().stream()
                .map(Field::name)
                .toArray(String[]::new);
        return new FindRows(
                query.model(), FindRows.Form.LIST, query.where(), slice, Selection.of(key), query.deleted());
    }

    /// @param plan as `explain (format json)` tells it
    static long of(Cells plan) {
        var rows = ROWS.matcher(String.valueOf(plan.value(0)));
        return rows.find() ? new BigDecimal(rows.group(1)).round(DIGITS).longValue() : 0;
    }
}
