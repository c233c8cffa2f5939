package io.refract.identity.tokens;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.refract.access.Role;
import io.refract.entity.TolerantEnum;

/// Roles as rows hold them: one that is not known has no more rights than a user.
@RegisterForReflection
public final class StoredRole extends TolerantEnum<Role> {
    private static final long serialVersionUID = 1L;

    public StoredRole() {
        super(Role.class, Role.USER);
    }

    public static Role of(String name) {
        return new StoredRole().known(name);
    }
}
