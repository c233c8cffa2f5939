package io.refract.engine;

import io.refract.catalog.Catalog;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.hibernate.boot.MetadataSources;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;

/// The catalog without a database, for what is made of it while the program is built: Hibernate reads the entities'
/// mapping as it does at start, and connects to nothing.
public final class MappedCatalog {
    /// What stands at mapped classes.
    public static final List<Class<? extends Annotation>> MARKS = List.of(Entity.class, MappedSuperclass.class);

    private MappedCatalog() {}

    /// @param mapped the classes with one of [#MARKS]
    /// @throws IllegalStateException if one of them is mapped in a way that is not read
    public static Catalog of(Collection<Class<?>> mapped) {
        var registry = new ReactiveServiceRegistryBuilder()
                .applySetting(AvailableSettings.DIALECT, "org.hibernate.dialect.PostgreSQLDialect")
                .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
                .build();
        var sources = new MetadataSources(registry);
        mapped.forEach(sources::addAnnotatedClass);
        try (var sessions = (SessionFactoryImplementor) sources.buildMetadata().buildSessionFactory()) {
            return CatalogReader.read(sessions.getMappingMetamodel());
        }
    }
}
