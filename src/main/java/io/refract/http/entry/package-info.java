/// The way of a request in, before a resource is asked.
///
/// Requests come in from the platform's HTTP server, and go on with an id, a caller and a body that has been read.
/// Rejected are targets, headers and bodies that are malformed, too large or too slow, methods that do not exist,
/// credentials that do not hold, and callers who ask too often.
@NullMarked
package io.refract.http.entry;

import org.jspecify.annotations.NullMarked;
