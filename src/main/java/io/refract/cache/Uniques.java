package io.refract.cache;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Numbers of 64 bits that are never given out twice: not by this process, which counts, and not by two processes but
/// for a chance of one in 2^64, since each counts from a random place along a scrambled order.
final class Uniques {
    static final int BYTES = Long.BYTES;

    /// The golden ratio, as in `SplittableRandom`: odd, so that the sequence passes every number once.
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final AtomicLong last = new AtomicLong(new SecureRandom().nextLong());
    private final long salt = new SecureRandom().nextLong();

    byte[] next() {
        return ByteBuffer.allocate(BYTES)
                .putLong(scrambled(last.addAndGet(STEP)) ^ salt)
                .array();
    }

    /// The finishing step of SplitMix64, which maps no two numbers to one.
    private static long scrambled(long number) {
        var mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
