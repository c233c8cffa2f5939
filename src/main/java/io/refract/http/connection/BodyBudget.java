package io.refract.http.connection;

import java.util.HashMap;
import java.util.Map;

/// The bytes that bodies of requests may occupy in this process, all together. One address gets at most half of
/// them, or one body, and the last eighth is for small bodies, so that those who send much do not keep out those who
/// send little.
///
/// Safe for use by several threads. Whoever takes gives back exactly as much.
public final class BodyBudget {
    /// Up to this size a body is small, in bytes.
    static final int SMALL = 16 * 1024;

    private final long total;
    private final Map<String, Long> taken = new HashMap<>();
    private long used;

    BodyBudget(long total) {
        this.total = total;
    }

    /// Takes bytes for a body.
    ///
    /// @param address of the client
    /// @param bytes how many
    /// @param size how large the body is with them
    /// @return whether there were enough
    public synchronized boolean tryTake(String address, long bytes, long size) {
        var ofAddress = taken.getOrDefault(address, 0L) + bytes;
        var limit = size <= SMALL ? total : mostOfOne();
        if (used + bytes > limit || ofAddress > Math.max(total / 2, size)) {
            return false;
        }
        used += bytes;
        taken.put(address, ofAddress);
        return true;
    }

    /// How large a body may be that is not small.
    public long mostOfOne() {
        return total - total / 8;
    }

    public synchronized void giveBack(String address, long bytes) {
        if (bytes == 0) {
            return;
        }
        used -= bytes;
        taken.computeIfPresent(address, (_, ofAddress) -> ofAddress == bytes ? null : ofAddress - bytes);
    }

    /// How many bytes are taken.
    synchronized long used() {
        return used;
    }
}
