package io.refract.cache;

/// Tells whether whoever asks on this context has to be answered past the cache: he sees what is not
/// committed.
@FunctionalInterface
public interface PassedBy {
    boolean isPassedBy();
}
