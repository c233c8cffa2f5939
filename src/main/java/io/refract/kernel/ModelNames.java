package io.refract.kernel;

/// How models are called.
public final class ModelNames {
    private ModelNames() {}

    /// The name of an entity's model: that of the class, beginning in lower case.
    public static String of(Class<?> entity) {
        return of(entity.getSimpleName());
    }

    /// The name of the model that a schema of classes calls so.
    public static String of(String className) {
        return className.isEmpty() ? "" : Character.toLowerCase(className.charAt(0)) + className.substring(1);
    }
}
