package io.refract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// The keys of rows that one write makes: UUIDs of version 7, as entities get them, in rising order.
final class NewKeys {
    static final NewKeys NONE = new NewKeys(0);

    private final List<List<UUID>> keys = new ArrayList<>();

    /// @param count for how many places
    NewKeys(int count) {
        for (var i = 0; i < count; i++) {
            keys.add(List.of(next()));
        }
    }

    private static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    UUID one(int row) {
        return keys.get(row).getFirst();
    }

    /// The same each time.
    UUID[] many(int row, int count) {
        if (keys.get(row).size() != count) {
            keys.set(row, IntStream.range(0, count).mapToObj(_ -> next()).toList());
        }
        return keys.get(row).toArray(UUID[]::new);
    }
}
