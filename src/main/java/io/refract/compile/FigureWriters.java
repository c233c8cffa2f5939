package io.refract.compile;

import io.refract.catalog.ScalarType;
import io.refract.plan.Groups;
import io.refract.query.Aggregate;
import io.refract.query.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Makes the writers of figures.
final class FigureWriters {
    private FigureWriters() {}

    /// A figure and the column that it comes in.
    record Placed(Groups.Total total, int column) {
        private RowWriter writer() {
            return total.value().type() == ScalarType.INTEGER
                    ? new RowWriter.WholeWriter(column)
                    : new RowWriter.ColumnWriter(column, total.value().type());
        }
    }

    static RowWriter of(Aggregate.Form form, List<Placed> figures) {
        return switch (form) {
            case NUMBER, EXISTS -> figures.getFirst().writer();
            case COUNTS -> group(figures);
            case OBJECT -> new RowWriter.GroupWriter(members(figures));
        };
    }

    /// One member per function, each an object of fields; the plain number of rows is a member by itself.
    static List<RowWriter.Member> members(List<Placed> figures) {
        var functions = new LinkedHashMap<Figure.Function, List<Placed>>();
        for (var figure : figures) {
            functions
                    .computeIfAbsent(figure.total().function(), _ -> new ArrayList<>())
                    .add(figure);
        }
        return functions.entrySet().stream()
                .map(entry -> RowWriter.Member.of(
                        entry.getKey().member(),
                        -1,
                        entry.getKey() == Figure.Function.ROWS
                                ? entry.getValue().getFirst().writer()
                                : group(entry.getValue())))
                .toList();
    }

    private static RowWriter group(List<Placed> figures) {
        return new RowWriter.GroupWriter(figures.stream()
                .map(figure -> RowWriter.Member.of(figure.total().name(), -1, figure.writer()))
                .toList());
    }
}
