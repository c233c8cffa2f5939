package io.refract.http.parameters;

import java.util.Optional;

/// Which page of a list is asked for.
///
/// @param limit at most how many items, from 1 to 100
/// @param cursor where the page begins; opaque, as it came in a former page
/// @param total whether all items shall be counted
public record PageRequest(int limit, Optional<String> cursor, boolean total) {}
