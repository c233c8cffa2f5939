package io.refract.http.parameters;

import io.refract.query.Total;
import java.util.Optional;

/// Which page of a list is asked for.
///
/// @param limit at most how many items, from 1 to 100
/// @param cursor where the page begins; opaque, as it came in a former page
/// @param total whether it shall be told how many items there are in all
public record PageRequest(int limit, Optional<String> cursor, Total total) {}
