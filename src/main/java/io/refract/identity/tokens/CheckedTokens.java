package io.refract.identity.tokens;

import io.refract.kernel.BoundedMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A small memory of tokens whose signature and claims are in order, by the digests of their texts; the first one in
/// gives way. An entry takes about 200 bytes, whatever the token's length.
///
/// Safe for use by several threads.
final class CheckedTokens {
    private final LongSupplier clock;
    private final Map<Digest, Held> entries;

    /// @param clock milliseconds since 1970, as the tokens' own times
    CheckedTokens(int capacity, LongSupplier clock) {
        this.clock = clock;
        this.entries = BoundedMap.firstIn(capacity);
    }

    private record Held(Holder holder, long until) {}

    synchronized Optional<Holder> of(Digest token) {
        var held = entries.get(token);
        if (held == null) {
            return Optional.empty();
        }
        if (held.until() <= clock.getAsLong()) {
            entries.remove(token);
            return Optional.empty();
        }
        return Optional.of(held.holder());
    }

    /// @param until when the token ends, tolerance included
    synchronized void remember(Digest token, Holder holder, long until) {
        entries.put(token, new Held(holder, until));
    }
}
