/// The servers of a bare machine: a real PostgreSQL and a real Redis, for development and tests.
///
/// A folder comes in, running servers and their addresses go out; the folder keeps the data. It rejects machines for
/// which no server binaries exist and accounts under which PostgreSQL refuses to run. Production artifacts lack the
/// libraries that this package needs, so it is entered only where local servers were asked for.
@NullMarked
package io.refract.local;

import org.jspecify.annotations.NullMarked;
