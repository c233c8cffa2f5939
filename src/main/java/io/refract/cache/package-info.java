/// The Redis read-through cache of finished documents, and the only place that talks to Redis.
///
/// A key and a loader come in; the document goes out, from Redis or from the loader. Rows that a committed transaction
/// changed come in; every document that shows one of them is dropped. Nothing of Redis ever reaches a caller: what it
/// answers too late, wrongly or not at all is a miss. Only the loader's own failures pass through.
///
/// What holds:
///
/// - **No stale put.** A load takes a token before it reads the database. A put with this token is refused once one of
///   the document's rows was invalidated after it, or once Redis has lost its memory in between.
/// - **Read your writes.** When [ReadThrough#invalidate] has completed, this pod answers from what was committed,
///   also if Redis could not be told: then the pod leaves the cache alone until it has told it. Other pods do the same
///   from the moment Redis knows; a document that Redis could not be told about lives at most its time to live.
/// - **One loader per key.** Callers in one pod share a flight, pods share a lock, and nobody waits for a lock longer
///   than `refract.cache.lock.wait`.
/// - **Bounded.** Every command has a deadline, a breaker stops asking a Redis that fails, and both heal themselves.
///
/// Redis should not persist what it holds: one that comes back with an older snapshot brings back documents that were
/// dropped since, for the rest of their time to live.
@NullMarked
package io.refract.cache;

import org.jspecify.annotations.NullMarked;
