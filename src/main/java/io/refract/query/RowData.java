package io.refract.query;

import java.util.List;
import java.util.stream.Stream;

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

    /// With one field more.
    public RowData with(Assignment field) {
        return new RowData(Stream.concat(fields.stream(), Stream.of(field)).toList(), related);
    }

    public boolean isEmpty() {
        return fields.isEmpty() && related.isEmpty();
    }
}
