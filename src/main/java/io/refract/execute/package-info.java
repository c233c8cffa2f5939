/// Runs statements on the reactive PostgreSQL client.
///
/// A [Statement] comes in, its rows go out as [io.refract.sql.Cells]. Plain reads share a few pipelined connections;
/// all else uses the pool. Waits are bounded, every statement is measured, slow ones are logged by shape, and
/// whatever PostgreSQL refuses becomes a [io.refract.kernel.Failure].
@NullMarked
package io.refract.execute;

import org.jspecify.annotations.NullMarked;
