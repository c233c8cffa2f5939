package io.refract.operations;

import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import org.flywaydb.core.Flyway;

/// The command `migrate`: brings the database's schema up to this program's version, as the database's owner.
@Dependent
public class Migrate implements QuarkusApplication {
    private final Flyway flyway;

    Migrate(@FlywayDataSource("owner") Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public int run(String... arguments) {
        var result = flyway.migrate();
        var version = flyway.info().current();
        System.out.println("refract: applied " + result.migrationsExecuted + " migrations; the schema is at version "
                + (version == null ? "none" : version.getVersion()));
        return 0;
    }
}
