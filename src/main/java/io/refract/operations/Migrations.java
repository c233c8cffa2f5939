package io.refract.operations;

import io.quarkus.flyway.FlywayDataSource;
import io.refract.execute.ProbeConnection;
import io.refract.execute.ProbeFailure;
import io.refract.execute.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.resource.Resource;

/// Whether the schema has everything that this program was built for. It may have more: the next version's
/// migrations run while this one still serves.
@ApplicationScoped
class Migrations {
    private static final Pattern FILE = Pattern.compile("V0*(\\d+)__.*");

    /// SQLSTATEs of a history that is not there, or that the application may not read yet: a migration allows it.
    private static final Set<String> NO_HISTORY = Set.of("42P01", "3F000", "42501");

    private static final String PENDING = """
            select exists (
                select from unnest($1::int4[]) as wanted
                 where not exists (
                    select from public.%s h
                     where h.success
                       and case when h.version ~ '^[0-9]{1,9}$' then
                               h.version::int = wanted or h.type = 'BASELINE' and h.version::int >= wanted end))""";

    private final ProbeConnection database;
    private final Statement pending;
    private volatile boolean applied;

    /// Flyway is asked for the files that it would apply; that needs no database, and no owner.
    Migrations(@FlywayDataSource("owner") Flyway flyway, ProbeConnection database) {
        this.database = database;
        var configuration = flyway.getConfiguration();
        var files =
                Objects.requireNonNull(configuration.getResourceProvider()).getResources("V", new String[] {".sql"});
        pending = Statement.of("migrations.pending", PENDING.formatted(configuration.getTable()), (Object)
                versions(files.stream().map(Resource::getFilename)));
    }

    static Integer[] versions(Stream<String> files) {
        var versions = files.map(FILE::matcher)
                .filter(name -> name.matches())
                .map(name -> Integer.valueOf(name.group(1)))
                .sorted()
                .toArray(Integer[]::new);
        if (versions.length == 0) {
            throw new IllegalStateException("the program carries no migrations");
        }
        return versions;
    }

    /// Whether every migration of this program has been applied. Asks until the answer is yes once: what has been
    /// applied stays applied.
    Uni<Boolean> applied() {
        return applied
                ? Uni.createFrom().item(true)
                : database.run(pending)
                        .map(rows -> Boolean.FALSE.equals(rows.getFirst().value(0)))
                        .onFailure(Migrations::tellsOfNoHistory)
                        .recoverWithItem(false)
                        .invoke(answer -> applied = answer);
    }

    private static boolean tellsOfNoHistory(Throwable failure) {
        return Optional.of(failure)
                .filter(ProbeFailure.class::isInstance)
                .filter(answer -> NO_HISTORY.contains(((ProbeFailure) answer).state()))
                .isPresent();
    }
}
