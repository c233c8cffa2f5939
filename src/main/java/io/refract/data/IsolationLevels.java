package io.refract.data;

import io.refract.transaction.Isolation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The levels of isolation by the names that clients use.
public final class IsolationLevels {
    public static final Map<String, Isolation> BY_NAME = byName();

    private IsolationLevels() {}

    /// The name of a level.
    public static String nameOf(Isolation isolation) {
        return BY_NAME.entrySet().stream()
                .filter(level -> level.getValue() == isolation)
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow();
    }

    private static Map<String, Isolation> byName() {
        var levels = new LinkedHashMap<String, Isolation>();
        levels.put("ReadUncommitted", Isolation.READ_UNCOMMITTED);
        levels.put("ReadCommitted", Isolation.READ_COMMITTED);
        levels.put("RepeatableRead", Isolation.REPEATABLE_READ);
        levels.put("Serializable", Isolation.SERIALIZABLE);
        return Collections.unmodifiableMap(levels);
    }
}
