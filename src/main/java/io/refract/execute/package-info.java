/// Runs statements on the reactive PostgreSQL client.
///
/// A [Statement] comes in, its rows go out as [io.refract.sql.Cells]. Reads share a few pipelined connections;
/// a transaction has one of the pool for itself, and so has a stream of rows ([Streams]). Waits are bounded, every
/// statement is measured, slow ones are logged
/// by shape, and
/// whatever PostgreSQL refuses becomes a [io.refract.kernel.Failure].
@NullMarked
package io.refract.execute;

import org.jspecify.annotations.NullMarked;
