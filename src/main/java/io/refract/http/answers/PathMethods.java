package io.refract.http.answers;

import java.util.List;
import java.util.Optional;

/// Knows more exactly than Quarkus REST which methods some paths have: those on which the same resource answers
/// differently, by what stands in them.
public interface PathMethods {
    /// The methods of a path, in alphabetical order; empty if it is none of these.
    ///
    /// Fails with `ROUTE_NOT_FOUND` if it is one of these and leads nowhere.
    Optional<List<String>> of(String path);
}
