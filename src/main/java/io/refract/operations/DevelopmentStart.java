package io.refract.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// A developer's first minute: sample data in an empty database, and words about where everything is.
@IfBuildProfile("dev")
@ApplicationScoped
class DevelopmentStart {
    private static final Logger LOG = Logger.getLogger(DevelopmentStart.class);

    /// Set once the words have been said: a live reload does not repeat them.
    private static final String WELCOMED = "refract.development.welcomed";

    private final AgroalDataSource owner;
    private final int scale;
    private final String ownerUrl;

    DevelopmentStart(
            @DataSource("owner") AgroalDataSource owner,
            @ConfigProperty(name = "refract.seed.scale", defaultValue = "1") int scale,
            @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.owner.username") String role) {
        this.owner = owner;
        this.scale = scale;
        this.ownerUrl = jdbcUrl.replaceFirst("^jdbc:postgresql://", "postgresql://" + role + "@");
    }

    void loadSampleData(@Observes StartupEvent event) throws SQLException {
        try (var connection = owner.getConnection()) {
            if (SampleData.isEmpty(connection)) {
                SampleData.load(connection, scale, false, LOG::info);
            }
        }
    }

    void welcome(@ObservesAsync HttpServerStart event) throws SQLException {
        if (System.getProperty(WELCOMED) == null) {
            System.setProperty(WELCOMED, "true");
            var base = "http://localhost:" + event.options().getPort();
            try (var connection = owner.getConnection()) {
                System.out.println(Welcome.words(base, ownerUrl, Welcome.callers(connection)));
            }
        }
    }
}
