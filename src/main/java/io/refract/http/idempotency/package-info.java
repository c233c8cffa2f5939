/// Writes that take effect once, however often their request is sent.
///
/// In comes what a resource wants to do in a transaction; out goes its answer after the commit, or the one that the
/// same request got before. Rejected are keys that are malformed, that stand for another request, or whose request
/// still runs.
@NullMarked
package io.refract.http.idempotency;

import org.jspecify.annotations.NullMarked;
