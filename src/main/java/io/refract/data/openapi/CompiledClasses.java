package io.refract.data.openapi;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/// The program's classes as the compiler wrote them, while nothing of it runs.
///
/// @param index of all of them, in the order of their names, so that what is made of it is the same on every machine
record CompiledClasses(IndexView index) {
    /// @param folders with class files; they are on the class path
    static CompiledClasses in(Path... folders) throws IOException {
        var indexer = new Indexer();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(each -> each.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    try (var bytes = Files.newInputStream(file)) {
                        indexer.index(bytes);
                    }
                }
            }
        }
        return new CompiledClasses(indexer.complete());
    }

    /// The classes that one of the annotations stands at.
    Collection<Class<?>> annotated(Collection<Class<? extends Annotation>> types) {
        return types.stream()
                .flatMap(type -> index.getAnnotations(type).stream())
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .<Class<?>>map(annotation -> load(annotation.target().asClass()))
                .toList();
    }

    /// One of each class that implements the interface. What they need to be made is made as well.
    <T> List<T> instances(Class<T> type) {
        return index.getAllKnownImplementations(type).stream()
                .filter(found -> !found.isAbstract() && !found.isInterface())
                .sorted(Comparator.comparing(ClassInfo::name))
                .map(found -> type.cast(make(load(found))))
                .toList();
    }

    private static Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(CompiledClasses::make)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made of nothing", e);
        }
    }

    private static Class<?> load(ClassInfo found) {
        try {
            return Class.forName(found.name().toString());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the index and the class path differ", e);
        }
    }
}
