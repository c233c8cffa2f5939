package io.refract.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.entity.TolerantEnum;

/// Themes as rows hold them.
@RegisterForReflection
final class StoredTheme extends TolerantEnum<Theme> {
    private static final long serialVersionUID = 1L;

    StoredTheme() {
        super(Theme.class, Theme.SYSTEM);
    }
}
