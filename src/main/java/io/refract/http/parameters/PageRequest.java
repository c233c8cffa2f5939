package io.refract.http.parameters;

import io.refract.query.Total;
import java.util.Optional;

/// How much of a list is asked for, and in which form.
///
/// @param limit at most how many items, from 1; to 100 on a page, to [FindMany#ALL] in lines
/// @param cursor where the page begins; opaque, as it came in a former page; empty in lines
/// @param total whether it shall be told how many items there are in all; not in lines
/// @param inLines whether each item shall be a line, in place of a page
public record PageRequest(int limit, Optional<String> cursor, Total total, boolean inLines) {}
