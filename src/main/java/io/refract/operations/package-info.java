/// Commands for those who run Refract: loading sample data, and what a deployment needs beside the server.
///
/// A JDBC connection of the role that owns the database comes in; progress goes out line by line. Commands refuse to
/// work on a database that they would harm.
@NullMarked
package io.refract.operations;

import org.jspecify.annotations.NullMarked;
