package io.refract.compile;

import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.plan.Predicate;
import io.refract.plan.Value;
import io.refract.sql.Expression;
import io.refract.sql.Renderer;
import io.refract.sql.Select;
import java.util.List;

/// A statement that tells what rows of a model make stale that no compiled write has written: a row for each
/// of them, a column for each mark; `$1` are their ids.
///
/// @param names the marks' names, as [io.refract.kernel.RowKey#model()]
public record CompiledMarks(String sql, List<String> names) {
    private static final String ROWS = "r";

    public CompiledMarks {
        names = List.copyOf(names);
    }

    /// @param model with one key
    public static CompiledMarks of(Model model) {
        var marks = Marks.of(model);
        var items = marks.stream()
                .map(mark -> new Expression.Cast(
                        new Expression.Column(ROWS, mark.field().column()), "text"))
                .map(Select.Item::of)
                .toList();
        var table = Scope.table(model.table(), ROWS);
        var written = new Predicate.OneOf(model.key().fields().getFirst(), new Value.InputList(0, ScalarType.ID));
        var rows = Select.of(items, table, Predicates.of(new Scope(new Scope.Aliases(), table), ROWS, written));
        return new CompiledMarks(
                Renderer.render(rows).text(),
                marks.stream().map(Marks.Mark::name).toList());
    }
}
