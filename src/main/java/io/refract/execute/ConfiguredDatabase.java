package io.refract.execute;

import io.refract.address.DatabaseAddress;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The database of the settings, for the application's role.
@Singleton
final class ConfiguredDatabase {
    /// Set at start from the setting of this name.
    private static final String SETTING = "DATABASE_URL";

    @Produces
    @Singleton
    DatabaseAddress address(@ConfigProperty(name = "refract.servers.database") String text) {
        return DatabaseAddress.read(SETTING, text);
    }
}
