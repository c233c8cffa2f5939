package io.refract.http.body;

import io.refract.kernel.Failure;
import io.refract.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a body, up to a number beyond which nobody reads on.
final class Violations {
    private static final int ENOUGH = 100;

    private final List<Violation> found = new ArrayList<>();

    void add(Violation violation) {
        if (!isFull()) {
            found.add(violation);
        }
    }

    int count() {
        return found.size();
    }

    /// Whether looking for more would only cost time.
    boolean isFull() {
        return found.size() == ENOUGH;
    }

    /// Fails with `VALIDATION` if there are any.
    void check() {
        if (!found.isEmpty()) {
            throw Failure.validation(found);
        }
    }
}
