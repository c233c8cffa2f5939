package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `orderBy`, `distinct`, `cursor`, `skip` and `take`, in that sequence.
record Slices(View view) {
    /// @param rows that fulfil the condition
    /// @param otherwise how many are taken if the client does not say
    List<Row> of(Model model, List<Row> rows, JsonNode arguments, int otherwise) {
        var take = arguments.has("take") ? arguments.get("take").intValue() : otherwise;
        var order = new Orders(view).of(model, arguments.get("orderBy"));
        var sorted = distinct(model, rows.stream().sorted(order).toList(), arguments.get("distinct"));
        var backward = take < 0;
        var seen = from(model, backward ? sorted.reversed() : sorted, backward ? order.reversed() : order, arguments);
        var taken = seen.stream()
                .skip(arguments.path("skip").intValue())
                .limit(Math.abs((long) take))
                .toList();
        return backward ? taken.reversed() : taken;
    }

    /// The first row of each kind, in the order given.
    private List<Row> distinct(Model model, List<Row> sorted, @Nullable JsonNode names) {
        if (names == null || names.isArray() && names.isEmpty()) {
            return sorted;
        }
        var fields = (names.isArray() ? names.valueStream().toList() : List.of(names))
                .stream()
                        .map(name -> model.field(name.textValue()).orElseThrow())
                        .toList();
        var kinds = new HashSet<List<@Nullable Object>>();
        return sorted.stream()
                .filter(row -> {
                    var kind = new ArrayList<@Nullable Object>();
                    fields.forEach(field -> kind.add(Groups.key(view.value(row, field))));
                    return kinds.add(kind);
                })
                .toList();
    }

    /// The rows from the start on, which need not be one of them.
    private List<Row> from(Model model, List<Row> sorted, Comparator<Row> order, JsonNode arguments) {
        var cursor = arguments.get("cursor");
        if (cursor == null) {
            return sorted;
        }
        var where = new Where(view);
        return view.rows(model).stream()
                .filter(row -> where.isNamed(row, cursor))
                .findFirst()
                .map(start -> sorted.stream()
                        .filter(row -> order.compare(row, start) >= 0)
                        .toList())
                .orElse(List.of());
    }
}
