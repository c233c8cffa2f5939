/// Transactions that span requests, across the pods that serve them.
///
/// A request that names a transaction which another process holds comes in, and goes on to that process
/// as it is, before anything of it is read here but its head ([Forwarding]); the answer comes back the
/// same way. Who the others are is said by the settings and by them alone: the name of a transaction
/// tells a number, and [Directory] asks each address for its own. Whoever is not found there is gone,
/// and the request goes on here, where the database is asked what has become of the transaction.
/// Rejected are requests that claim to be forwarded and are not, and those whose holder does not answer.
@NullMarked
package io.refract.interactive.pods;

import org.jspecify.annotations.NullMarked;
