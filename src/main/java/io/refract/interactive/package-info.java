/// Transactions that span requests: begun by one, used by others, on whichever pod they arrive, and
/// ended by a last one or by a clock.
///
/// A request that names a transaction ([io.refract.http.TransactionHeaders]) comes in, and what its
/// resource does is done as a call of [io.refract.transaction.HeldTransaction]. The name
/// ([TransactionId]) is sealed and holds everything that a pod needs to find the holder, to know the
/// owner, and to learn the outcome from the database when there is no holder any more. Rejected are
/// names that no pod has made (`P2028`, 404), those of others (the same), and those of transactions that
/// are over (`P2028`, 409 or 410, with the reason).
@NullMarked
package io.refract.interactive;

import org.jspecify.annotations.NullMarked;
