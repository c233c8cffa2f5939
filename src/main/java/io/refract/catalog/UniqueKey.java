package io.refract.catalog;

import java.util.List;

/// Fields whose values name at most one row that is not deleted.
///
/// @param fields at least one; the key of a row in which one of them is null names nothing
/// @param ignoreCase whether upper and lower case are the same in the one text field
public record UniqueKey(List<Field> fields, boolean ignoreCase) {
    public UniqueKey {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a unique key needs a field");
        }
    }

    /// The name that clients use: the field's, or the fields' names with `_` between, such as `userId_postId`.
    public String name() {
        return String.join("_", fields.stream().map(Field::name).toList());
    }
}
