/// Connections, before they are requests: how many there may be, how long each may take, and how they end when the
/// program stops.
///
/// Accepted connections come in from Netty; bytes go on to the platform's HTTP server unchanged. This package rejects
/// connections beyond the limits, request heads and answers that do not move, bodies that there is no memory for, and
/// requests of which two readers could see different ends.
@NullMarked
package io.refract.http.connection;

import org.jspecify.annotations.NullMarked;
