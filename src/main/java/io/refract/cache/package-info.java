/// The Redis read-through cache of finished documents, and the only place that talks to Redis. What has to be
/// counted on all pods together ([Buckets]) goes the same way.
///
/// A key and a loader come in; the document goes out, from Redis or from the loader. Rows that a committed transaction
/// changed come in; every document that shows one of them is worthless from then on. Nothing of Redis ever reaches a
/// caller: what it answers too late, wrongly or not at all is a miss. Only the loader's own failures pass through.
///
/// What holds, and docs/decisions/0003 says why:
///
/// - **No read from before an acknowledged write.** When [ReadThrough#invalidate] has completed, every read that begins
///   afterwards, on any pod, shows what was committed: whatever Redis has evicted, lost, brought back or refused.
/// - **No stale put.** A load takes a token before it reads the database. A put with this token is refused once one of
///   the document's rows was invalidated after it, or once Redis has lost its memory in between.
/// - **Writes do not depend on Redis.** What it cannot be told is put up in the database as a notice ([Notices]); the
///   first write of an outage waits until the other pods have surely seen it, later ones do not wait.
/// - **One loader per key.** Callers in one pod share a flight, pods share a lock, and nobody waits for a lock longer
///   than `refract.cache.lock.wait`.
/// - **Bounded.** Every command has a deadline, a breaker stops asking a Redis that fails, and both heal themselves.
@NullMarked
package io.refract.cache;

import org.jspecify.annotations.NullMarked;
