package io.refract.query;

import java.util.List;

/// What a row is to hold, or what is to become different about it.
///
/// @param fields in the order in which they were given, none of them twice
/// @param related what becomes of rows that belong to it, in the order in which that takes effect
public record RowData(List<Assignment> fields, List<Related> related) {
    public static final RowData NOTHING = new RowData(List.of(), List.of());

    public RowData {
        fields = List.copyOf(fields);
        related = List.copyOf(related);
    }

    public boolean isEmpty() {
        return fields.isEmpty() && related.isEmpty();
    }
}
