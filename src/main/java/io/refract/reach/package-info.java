/// Servers that cannot be reached: what is told of it.
///
/// Failures to connect come in, with what they are in words; lines of the log and counts go out, as many as
/// somebody can read, however often it fails.
@NullMarked
package io.refract.reach;

import org.jspecify.annotations.NullMarked;
