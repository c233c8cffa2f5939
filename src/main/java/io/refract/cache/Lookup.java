package io.refract.cache;

import io.refract.kernel.Document;
import java.util.Optional;

/// What Redis says about a key.
sealed interface Lookup {
    Miss MISS = new Miss();

    /// It is known: a document, or that there is none.
    record Hit(Optional<Document> document) implements Lookup {}

    /// Nothing is known.
    record Miss() implements Lookup {}
}
