package io.refract.http.body;

import io.refract.kernel.Change;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/// Lets constraints look into a [Change]: `Change<@Size(max = 200) String>` is checked only if the field was named.
public final class ChangeExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {
    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        if (change instanceof Change.Set<?> set) {
            receiver.value(null, set.value());
        }
    }
}
