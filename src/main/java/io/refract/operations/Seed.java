package io.refract.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// The command `seed`: fills an empty database with sample data, as the database's owner.
@Dependent
public class Seed implements QuarkusApplication {
    private static final int REFUSED = 2;

    private final AgroalDataSource owner;
    private final Flyway flyway;

    Seed(@DataSource("owner") AgroalDataSource owner, @FlywayDataSource("owner") Flyway flyway) {
        this.owner = owner;
        this.flyway = flyway;
    }

    @Override
    public int run(String... words) throws SQLException {
        if (flyway.info().pending().length > 0) {
            return refuse("migrations are pending: run the command migrate first");
        }
        try (var connection = owner.getConnection()) {
            var arguments = SeedArguments.parse(words);
            var summary = SampleData.load(connection, arguments.scale(), arguments.force(), Seed::say);
            say("%,d rows loaded"
                    .formatted(summary.rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()));
            say("the users of the sample data, an administrator among them, sign in with the password \"%s\": keep"
                            .formatted(SampleData.PASSWORD)
                    + " this database from others");
            return 0;
        } catch (IllegalArgumentException | DatabaseNotEmptyException e) {
            return refuse(e.getMessage());
        }
    }

    private static void say(String sentence) {
        System.out.println("refract: " + sentence);
    }

    private static int refuse(@Nullable String sentence) {
        System.err.println("refract: " + sentence);
        return REFUSED;
    }
}
