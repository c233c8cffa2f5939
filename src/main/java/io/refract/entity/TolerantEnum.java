package io.refract.entity;

import java.util.Arrays;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.jspecify.annotations.Nullable;

/// An enum of the database of which it may know more values than this program does: while a newer version is
/// rolled out, rows hold what that one has written. Entities read such a value as another one; since only what
/// has changed is written, the row keeps its own.
public abstract class TolerantEnum<E extends Enum<E>> extends EnumJavaType<E> {
    private static final long serialVersionUID = 1L;

    private final E otherwise;

    /// @param otherwise what a value counts as that is not known, the one that grants least
    protected TolerantEnum(Class<E> type, E otherwise) {
        super(type);
        this.otherwise = otherwise;
    }

    @Override
    public @Nullable E fromName(@Nullable String name) {
        return name == null ? null : known(name);
    }

    /// The value of that name.
    protected final E known(String name) {
        return Arrays.stream(getJavaTypeClass().getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
