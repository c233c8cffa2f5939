/// One request and its answer while they are under way, and what the lines and headers of both mean.
///
/// The request comes in from [io.refract.http.entry]; all packages of HTTP read it here, features do not. Rejected are
/// entity tags that cannot be read.
@NullMarked
package io.refract.http.exchange;

import org.jspecify.annotations.NullMarked;
