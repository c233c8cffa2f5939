package io.refract.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.QuarkusApplication;
import io.refract.catalog.Catalog;
import io.refract.encryption.Encryption;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/// The command `rotate-encryption`: encrypts by the first key what is stored under another one or in plain, as the
/// database's owner, while the program serves. It may be stopped at any time and run again.
@Dependent
public class RotateEncryption implements QuarkusApplication {
    /// Also the most that is in memory at once: some 20 MiB if all of it is of the longest kind.
    private static final int ROWS_AT_ONCE = 200;

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final AgroalDataSource owner;
    private final Flyway flyway;
    private final Catalog catalog;
    private final Encryption encryption;

    RotateEncryption(
            @DataSource("owner") AgroalDataSource owner,
            @FlywayDataSource("owner") Flyway flyway,
            Catalog catalog,
            Encryption encryption) {
        this.owner = owner;
        this.flyway = flyway;
        this.catalog = catalog;
        this.encryption = encryption;
    }

    @Override
    public int run(String... words) throws SQLException {
        var refusal = refusal();
        if (refusal.isPresent()) {
            System.err.println("refract: " + refusal.get());
            return REFUSED;
        }
        try (var connection = owner.getConnection()) {
            var done =
                    new EncryptionRotation(connection, encryption, ROWS_AT_ONCE, RotateEncryption::say).rotate(catalog);
            say(done.toString());
            return done.complete() ? 0 : FAILED;
        }
    }

    private Optional<String> refusal() {
        if (flyway.info().pending().length > 0) {
            return Optional.of("migrations are pending: run the command migrate first");
        }
        return encryption.refusal();
    }

    private static void say(String sentence) {
        System.out.println("refract: " + sentence);
    }
}
