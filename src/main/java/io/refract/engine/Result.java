package io.refract.engine;

import io.refract.kernel.Document;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a query or a mutation gives.
///
/// @param json a list for slices and groups, an object or null for one row, an object, a number or a truth
/// value for
/// figures; not to be modified
/// @param id that of the row, if it is one; else null
/// @param version that of the row, if it is one with its version; else 0
/// @param rows how many rows are answered, or were written where nothing but that is answered
/// @param types which values in it are of a type that JSON does not tell, in superjson's notation; empty if
/// there are
/// none, or if nobody asked
public record Result(byte[] json, @Nullable UUID id, int version, long rows, Optional<byte[]> types) {
    /// The one row as a document.
    public Document toDocument() {
        return Document.of(version, json);
    }
}
