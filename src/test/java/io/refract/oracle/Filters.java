package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import org.jspecify.annotations.Nullable;

/// Filters of fields.
final class Filters {
    private final View view;

    Filters(View view) {
        this.view = view;
    }

    /// Whether the subject passes; null if the filter demands nothing.
    @Nullable
    Truth truth(Subject subject, JsonNode filter) {
        var truth = demanded(subject, filter);
        return truth == null || !subject.hidden() ? truth : Truth.UNKNOWN;
    }

    private @Nullable Truth demanded(Subject subject, JsonNode filter) {
        if (subject.type() == ScalarType.JSON) {
            return new JsonFilter(view, (JsonNode) subject.value()).truth(filter);
        }
        return subject.type() instanceof ListType list
                ? new ListFilter(view, subject, list.element()).truth(filter)
                : new ScalarFilter(view, subject).truth(filter, false);
    }

    /// Both, where either may demand nothing.
    static @Nullable Truth and(@Nullable Truth left, @Nullable Truth right) {
        if (left == null) {
            return right;
        }
        return right == null ? left : left.and(right);
    }

    static @Nullable Truth not(@Nullable Truth truth) {
        return truth == null ? null : truth.not();
    }
}
