package io.refract.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is kept per shape, bounded in bytes.
///
/// Whoever finds no room pushes out what has not been asked for again since it came, or since it was last spared: the
/// clock algorithm, which is close to "least recently used" and writes nothing when something is found. So a stream of
/// shapes that are used once pushes out only its own.
///
/// @param <K> must hold no values, as it stays
final class ShapeCache<K, V> {
    /// Nothing may take more than this part of the room.
    private static final int LEAST_ENTRIES = 8;

    private final ConcurrentMap<K, Entry<K, V>> entries = new ConcurrentHashMap<>();
    private final Queue<Entry<K, V>> clock = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long mostBytes;

    ShapeCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    private static final class Entry<K, V> {
        private final K key;
        private final V value;
        private final long bytes;
        private volatile boolean spared;

        private Entry(K key, V value, long bytes) {
            this.key = key;
            this.value = value;
            this.bytes = bytes;
        }
    }

    @Nullable
    V find(K key) {
        var entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (!entry.spared) {
            entry.spared = true;
        }
        return entry.value;
    }

    /// Keeps a value, unless it is too large to be kept.
    ///
    /// @param size what key and value take, in bytes
    /// @return the value that is kept from now on: another one if somebody else was faster
    V keep(K key, V value, long size) {
        if (size > mostBytes / LEAST_ENTRIES) {
            return value;
        }
        var entry = new Entry<>(key, value, size);
        var known = entries.putIfAbsent(key, entry);
        if (known != null) {
            return known.value;
        }
        clock.add(entry);
        if (bytes.addAndGet(size) > mostBytes) {
            makeRoom();
        }
        return value;
    }

    private void makeRoom() {
        for (var oldest = clock.poll(); oldest != null; oldest = clock.poll()) {
            if (oldest.spared) {
                oldest.spared = false;
                clock.add(oldest);
            } else {
                entries.remove(oldest.key);
                bytes.addAndGet(-oldest.bytes);
            }
            if (bytes.get() <= mostBytes) {
                return;
            }
        }
    }

    long bytes() {
        return bytes.get();
    }

    int size() {
        return entries.size();
    }
}
