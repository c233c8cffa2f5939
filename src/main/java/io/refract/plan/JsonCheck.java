package io.refract.plan;

import io.refract.query.Comparison;
import io.refract.query.JsonTest;

/// A test of a JSON value.
public sealed interface JsonCheck {
    record EqualTo(Value json) implements JsonCheck {}

    record Ordered(Comparison.Bound bound, Value json) implements JsonCheck {}

    record Like(Value.Pattern pattern, boolean ignoreCase) implements JsonCheck {}

    record ArrayContaining(Value json) implements JsonCheck {}

    record ArrayEnd(boolean first, Value json) implements JsonCheck {}

    record Null(JsonTest.Kind kind) implements JsonCheck {}
}
