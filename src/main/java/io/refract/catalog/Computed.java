package io.refract.catalog;

import java.time.Duration;
import java.util.List;

/// A field that no column holds: it is made from others of the same row when the row is written out.
public sealed interface Computed {
    /// The name that clients use.
    String name();

    /// The fields that it is made from.
    List<String> sources();

    /// The first of some text fields that is not null, else a constant.
    record FirstPresent(String name, List<String> sources, String otherwise) implements Computed {
        public FirstPresent {
            sources = List.copyOf(sources);
        }
    }

    /// Whether a moment lies at most `span` in the past.
    record WithinLast(String name, String source, Duration span) implements Computed {
        @Override
        public List<String> sources() {
            return List.of(source);
        }
    }
}
