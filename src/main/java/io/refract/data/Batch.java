package io.refract.data;

import java.util.List;

/// Calls that were read: they are known to be right and allowed, as far as that can be told before the
/// first is sent.
public final class Batch {
    private final List<BatchCall> calls;

    Batch(List<BatchCall> calls) {
        this.calls = List.copyOf(calls);
    }

    /// Whether one of them writes.
    public boolean isWriting() {
        return calls.stream().anyMatch(call -> call.sample().isWriting());
    }

    List<BatchCall> calls() {
        return calls;
    }
}
