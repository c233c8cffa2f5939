package io.refract.engine;

import java.util.Optional;

/// The answer to a query.
///
/// @param json a list for slices and groups, an object or null for one row, an object, a number or a truth value for
/// figures; not to be modified
/// @param types which values in it are of a type that JSON does not tell, in superjson's notation; empty if there are
/// none, or if nobody asked
public record Answer(byte[] json, Optional<byte[]> types) {}
