package io.refract.kernel;

import java.util.Set;

/// On which versions of a record a client is willing to act: the header `If-Match`.
public sealed interface Precondition {
    /// The client does not mind.
    Precondition NONE = new None();

    record None() implements Precondition {}

    /// Any version, as long as there is the record: `*`.
    record Any() implements Precondition {}

    /// Only these versions; an empty set refuses all, which is what tags that were never ours ask for.
    record Versions(Set<Integer> versions) implements Precondition {
        public Versions {
            versions = Set.copyOf(versions);
        }
    }

    /// Both.
    ///
    /// @param version what a body assumes; absent if the client does not mind
    record WithBody(Precondition header, Change<Integer> version) implements Precondition {}

    /// This, and the version that a body assumes.
    default Precondition with(Change<Integer> version) {
        return version.isPresent() ? new WithBody(this, version) : this;
    }

    /// Fails with `PRECONDITION_FAILED` unless the client accepts the version that the record has now, or
    /// with `CONFLICT` if a body assumes another one.
    default void check(int current) {
        if (this instanceof WithBody both) {
            both.header().check(current);
            checkBody(both.version(), current);
        }
        if (this instanceof Versions expected && !expected.versions().contains(current)) {
            throw Failure.of(
                    ErrorCode.PRECONDITION_FAILED, "The record has version " + current + ", which If-Match rules out.");
        }
    }

    /// Fails with `PRECONDITION_FAILED` if the client is not willing to make a record that does not exist
    /// yet.
    default void checkAbsent() {
        if (this instanceof WithBody both) {
            both.header().checkAbsent();
            checkBody(both.version(), 0);
        } else if (!(this instanceof None)) {
            throw Failure.of(ErrorCode.PRECONDITION_FAILED, "There is no record yet, which If-Match rules out.");
        }
    }

    /// Fails with `CONFLICT` if the body names another version than the record has now.
    ///
    /// @param expected the body's `version`; absent if the client does not mind
    static void checkBody(Change<Integer> expected, int current) {
        if (expected instanceof Change.Set<Integer> set
                && !Integer.valueOf(current).equals(set.value())) {
            throw Failure.of(
                    ErrorCode.CONFLICT, "The record has version " + current + ", not " + set.value() + " as assumed.");
        }
    }
}
