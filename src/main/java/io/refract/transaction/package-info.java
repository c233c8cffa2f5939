/// Transactions of one call.
///
/// A piece of work comes in and runs in one transaction, as a [Work]: of a Panache session, or on a
/// connection alone, where statements leave in bursts. Its result goes out after the commit. The acting user
/// and the request are made known to the database, reads within see what the work has written, what entities
/// have written is told to the engine before the commit, changed rows are told to the cache after the commit,
/// and what can pass is tried again a few times. Work may also be done to be undone, to learn whether it could be.
@NullMarked
package io.refract.transaction;

import org.jspecify.annotations.NullMarked;
