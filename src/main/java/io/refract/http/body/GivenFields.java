package io.refract.http.body;

import io.refract.kernel.Change;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a body says of the fields of a model.
///
/// @param values by the names of the fields: in a draft the value, or null if there is none; else a [Change]
/// @param version the one that changes are based on; absent if the client does not mind
public record GivenFields(SequencedMap<String, @Nullable Object> values, Change<Integer> version) {}
