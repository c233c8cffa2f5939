package io.refract.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody sees, said in plain words about rows: here are the words.
interface PlainVisibility extends Visibility {
    /// The caller's; null for one who is not signed in.
    @Nullable
    String id();

    Data data();

    default boolean isPrivate(Row user) {
        return related(user, "settings").stream().anyMatch(settings -> is(settings, "profilePrivate"));
    }

    default List<Row> related(Row row, String relation) {
        return data().related(row, row.model().relation(relation).orElseThrow());
    }

    default @Nullable Object value(Row row, String name) {
        return row.value(row.model().field(name).orElseThrow());
    }

    default boolean is(Row row, String name) {
        return Boolean.TRUE.equals(value(row, name));
    }

    default boolean isOwn(Row row, String name) {
        var id = id();
        return id != null && id.equals(value(row, name));
    }
}
