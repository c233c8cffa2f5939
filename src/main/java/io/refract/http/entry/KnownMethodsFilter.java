package io.refract.http.entry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts requests with methods that do not exist under one name, because each name is kept for good.
@Singleton
final class KnownMethodsFilter implements MeterFilter {
    private static final String PREFIX = "http.server.";
    private static final String TAG = "method";
    private static final Tag OTHER = Tag.of(TAG, "OTHER");

    private static final Set<String> KNOWN =
            Entry.METHODS.stream().map(HttpMethod::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith(PREFIX)) {
            return id;
        }
        var method = id.getTag(TAG);
        return method == null || KNOWN.contains(method)
                ? id
                : id.replaceTags(Tags.of(id.getTagsAsIterable()).and(OTHER));
    }
}
