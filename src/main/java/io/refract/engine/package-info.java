/// Orders the stages of a read, and is what features use to read.
///
/// A [io.refract.query.Query] and a caller come in; documents and pages go out as JSON bytes. Each shape of a query is
/// planned, restricted and compiled once per kind of caller. The catalog is read here from the entities' mapping.
@NullMarked
package io.refract.engine;

import org.jspecify.annotations.NullMarked;
