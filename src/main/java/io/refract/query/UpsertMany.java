package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows, and changes those that are there already by a unique key.
///
/// @param key the key's name; its fields have a value in each row, or are filled with the caller
/// @param rows no two of which are the same by the key
/// @param update the fields that rows which are there take over, where they are given; none if such rows stay as they
/// are
public record UpsertMany(
        String model,
        String key,
        RowTable rows,
        List<String> update,
        @Nullable Selection selection) implements Mutation {
    public UpsertMany {
        update = List.copyOf(update);
    }

    @Override
    public String operation() {
        return "upsertMany";
    }
}
