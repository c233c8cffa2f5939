package io.refract.plan;

import io.refract.catalog.Computed;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.TextSearch;
import java.util.List;

/// One member of an object of the answer.
public sealed interface Output {
    String name();

    /// What the row must fulfil for the member to be written at all.
    Predicate guard();

    Output guardedBy(Predicate newGuard);

    record Column(String name, Field field, Predicate guard) implements Output {
        @Override
        public Column guardedBy(Predicate newGuard) {
            return new Column(name, field, newGuard);
        }
    }

    /// @param sources the fields that it is made from, in the order in which it declares them
    record Derived(String name, Computed computed, List<Field> sources, Predicate guard) implements Output {
        @Override
        public Derived guardedBy(Predicate newGuard) {
            return new Derived(name, computed, sources, newGuard);
        }
    }

    /// @param rows what the related row must fulfil; it is null otherwise
    record One(String name, Relation relation, Predicate rows, Node node, Predicate guard) implements Output {
        @Override
        public One guardedBy(Predicate newGuard) {
            return new One(name, relation, rows, node, newGuard);
        }
    }

    record Many(String name, Relation relation, Predicate rows, Slice slice, Node node, Predicate guard)
            implements Output {
        @Override
        public Many guardedBy(Predicate newGuard) {
            return new Many(name, relation, rows, slice, node, newGuard);
        }
    }

    /// An object of numbers.
    record Counts(String name, List<Count> counts, Predicate guard) implements Output {
        @Override
        public Counts guardedBy(Predicate newGuard) {
            return new Counts(name, counts, newGuard);
        }
    }

    /// How many rows of a relation fulfil the predicate.
    record Count(String name, Relation relation, Model target, Predicate rows, Predicate guard) implements Output {
        @Override
        public Count guardedBy(Predicate newGuard) {
            return new Count(name, relation, target, rows, newGuard);
        }
    }

    record Snippet(String name, Field field, TextSearch search, Value text, Predicate guard) implements Output {
        @Override
        public Snippet guardedBy(Predicate newGuard) {
            return new Snippet(name, field, search, text, newGuard);
        }
    }
}
