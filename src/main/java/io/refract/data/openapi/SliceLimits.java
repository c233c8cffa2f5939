package io.refract.data.openapi;

import io.refract.data.QueryConfig;
import io.smallrye.config.WithDefault;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// How many rows a list may have, and skip, unless somebody sets other limits where the program runs.
record SliceLimits(int take, int skip) {
    private static final DotName DEFAULT = DotName.createSimple(WithDefault.class);

    /// Those that the settings declare.
    static SliceLimits of(IndexView index) {
        return new SliceLimits(declared(index, "maxTake"), declared(index, "maxSkip"));
    }

    private static int declared(IndexView index, String setting) {
        return Integer.parseInt(index.getClassByName(QueryConfig.class)
                .method(setting)
                .annotation(DEFAULT)
                .value()
                .asString());
    }
}
