package io.refract.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that holds so many entries at most, for whatever clients can invent: the one that is first in its order gives
/// way. It is not safe for use by several threads.
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int INITIAL = 16;
    private static final float LOAD = 0.75f;

    private final int capacity;

    private BoundedMap(int capacity, boolean byUse) {
        super(INITIAL, LOAD, byUse);
        this.capacity = capacity;
    }

    /// The entry that was put in first gives way.
    public static <K, V> Map<K, V> firstIn(int capacity) {
        return new BoundedMap<>(capacity, false);
    }

    /// The entry that was used least recently gives way.
    public static <K, V> Map<K, V> leastRecentlyUsed(int capacity) {
        return new BoundedMap<>(capacity, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }
}
