package io.refract.record;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.kernel.Failure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// Plans a page of each collection at start: an unknown field, or an order that no page can have, stops the program
/// and is not left to clients.
@Singleton
class PlannedCollections {
    private final Engine engine;
    private final List<CollectionResource> collections;

    PlannedCollections(Engine engine, @All List<CollectionResource> collections) {
        this.engine = engine;
        this.collections = List.copyOf(collections);
    }

    void plan(@Observes StartupEvent event) {
        collections.forEach(this::plan);
    }

    /// @throws IllegalStateException if the collection has no pages
    void plan(CollectionResource collection) {
        try {
            engine.check(collection.page(), Caller.SYSTEM);
        } catch (Failure | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The collection " + collection.path() + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
