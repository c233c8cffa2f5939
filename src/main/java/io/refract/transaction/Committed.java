package io.refract.transaction;

import io.refract.kernel.RowKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a transaction has come to.
///
/// @param changed the rows whose documents are out of date
record Committed<T extends @Nullable Object>(T result, Set<RowKey> changed) {}
