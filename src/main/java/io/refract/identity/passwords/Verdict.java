package io.refract.identity.passwords;

/// Whether a password is the one that a hash was made of.
public sealed interface Verdict {
    /// It is not, or there is no hash.
    record Wrong() implements Verdict {}

    /// It is.
    record Right() implements Verdict {}

    /// It is, and the hash was made for less than hashes cost today.
    ///
    /// @param newHash to be kept in its place
    record Outdated(String newHash) implements Verdict {
        /// Leaves the hash out, so that it cannot get into a log.
        @Override
        public String toString() {
            return "Outdated";
        }
    }
}
