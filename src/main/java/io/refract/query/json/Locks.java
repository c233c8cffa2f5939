package io.refract.query.json;

import io.refract.query.Lock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `lock`.
final class Locks {
    private static final String LOCK = "lock";

    /// Of rows that are told apart PostgreSQL locks none; an answer that is kept has none.
    private static final List<String> EXCLUDED = List.of("distinct", "cache");

    private Locks() {}

    /// How the rows are locked that the arguments describe; null if they are not, or if they cannot be, which is then
    /// noted.
    static @Nullable Lock read(Reading reading, JsonValue.ObjectValue arguments) {
        var value = Reading.present(arguments, LOCK);
        if (value == null) {
            return null;
        }
        var place = Place.ROOT.member(LOCK);
        var excluded = EXCLUDED.stream()
                .filter(other -> Reading.present(arguments, other) != null)
                .toList();
        excluded.forEach(other -> reading.refuse(place, "Exclusive", "cannot stand beside " + other));
        var lock = value instanceof JsonValue.StringValue(String name) ? Lock.named(name) : Optional.<Lock>empty();
        if (lock.isEmpty()) {
            reading.refuse(place, "Enum", "must be one of " + String.join(", ", Lock.names()));
        }
        return excluded.isEmpty() ? lock.orElse(null) : null;
    }
}
