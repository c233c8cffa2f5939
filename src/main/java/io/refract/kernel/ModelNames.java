package io.refract.kernel;

/// How models are called.
public final class ModelNames {
    private ModelNames() {}

    /// The name of an entity's model: that of the class, beginning in lower case.
    public static String of(Class<?> entity) {
        var name = entity.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
