/// Connections that let others wait, as raw sockets.
@NullMarked
package io.refract.http.connection;

import org.jspecify.annotations.NullMarked;
