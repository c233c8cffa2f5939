package io.refract.query.json;

import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.query.Condition;
import org.jspecify.annotations.Nullable;

/// Reads the filter of a field or a figure: a value that it equals, or an object of operators.
final class Filters {
    private final Reading reading;
    private final ScalarFilter scalars;
    private final ListFilter lists;
    private final JsonFilter documents;

    Filters(Reading reading) {
        var values = new Values(reading);
        this.reading = reading;
        this.scalars = new ScalarFilter(reading, values);
        this.lists = new ListFilter(reading, values);
        this.documents = new JsonFilter(reading, values);
    }

    /// The condition; null if the filter demands nothing, or is wrong, which is then noted.
    @Nullable
    Condition read(Subject subject, JsonValue filter, Place place) {
        if (Types.operators(subject.type()).isEmpty()) {
            reading.refuse(place, "Unsupported", "cannot be filtered");
            return null;
        }
        if (subject.type() instanceof ListType list) {
            return lists.read(subject, list.element(), filter, place);
        }
        return subject.type() == ScalarType.JSON
                ? documents.read(subject, filter, place)
                : scalars.read(subject, filter, place);
    }
}
