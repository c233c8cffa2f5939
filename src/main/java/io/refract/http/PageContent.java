package io.refract.http;

import java.util.Optional;
import java.util.OptionalLong;

/// One page of a list.
///
/// @param data the items as a JSON array in UTF-8; it is not copied and must not be modified afterwards
/// @param next the cursor of the page behind this one
/// @param previous the cursor of the page before this one
/// @param total the number of all items, if it was asked for
@SuppressWarnings("ArrayRecordComponent")
public record PageContent(
        byte[] data,
        Optional<String> next,
        Optional<String> previous,
        boolean hasNext,
        boolean hasPrevious,
        OptionalLong total) {}
