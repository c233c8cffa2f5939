package io.refract.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.refract.access.Access;
import io.refract.access.Policy;
import io.refract.catalog.Catalog;
import io.refract.compile.Compiler;
import io.refract.compile.WriteCompiler;
import io.refract.encryption.Encryption;
import io.refract.execute.ConstraintNames;
import io.refract.execute.ProbeConnection;
import io.refract.plan.MutationPlanner;
import io.refract.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.reactive.mutiny.Mutiny;

/// Puts the stages together once the entities' mapping is known.
@ApplicationScoped
class EngineProducer {
    @Produces
    @Singleton
    Catalog catalog(Mutiny.SessionFactory sessions) {
        return CatalogReader.read((MappingMetamodel) sessions.getMetamodel());
    }

    @Produces
    @Singleton
    ConstraintNames constraints(Catalog catalog) {
        return new CatalogConstraints(catalog);
    }

    @Produces
    @Singleton
    CatalogCheck catalogCheck(Catalog catalog, ProbeConnection database) {
        return new CatalogCheck(catalog, database);
    }

    @Produces
    @Singleton
    Engine engine(
            Catalog catalog,
            Instance<Policy> policies,
            Instance<Consequence> consequences,
            Instance<Cascade> cascades,
            CurrentDatabase database,
            Encryption encryption,
            EngineConfig config,
            MeterRegistry registry) {
        var access = new Access(catalog, policies.stream().toList());
        var compiler = new Compiler(Clock.systemUTC(), config.answerBytes());
        var shapes = new Shapes(new Planner(catalog), access, compiler, config.shapeBytes());
        measure(registry, "program", shapes.programs());
        measure(registry, "clients", shapes.clients());
        var writes = new WriteShapes(
                new MutationPlanner(catalog)::plan, access, new WriteCompiler(compiler), config.shapeBytes() / 2);
        measure(registry, "writers", writes.shapes());
        return new Engine(
                shapes,
                writes,
                new Consequences(
                        consequences.stream().toList(), cascades.stream().toList()),
                catalog,
                access.models(),
                database,
                encryption::encrypt);
    }

    private static void measure(MeterRegistry registry, String asker, ShapeCache<?, ?> shapes) {
        Gauge.builder("refract.shapes.bytes", shapes, ShapeCache::bytes)
                .description("What compiled queries take, about")
                .tag("asker", asker)
                .register(registry);
        Gauge.builder("refract.shapes", shapes, ShapeCache::size)
                .description("Compiled queries that are kept")
                .tag("asker", asker)
                .register(registry);
    }
}
