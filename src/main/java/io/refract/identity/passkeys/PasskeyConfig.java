package io.refract.identity.passkeys;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/// Passkeys.
@ConfigMapping(prefix = "refract.passkeys")
interface PasskeyConfig {
    /// The domain that passkeys belong to, such as `example.com`: that of the pages, or one above it. There are no
    /// passkeys without. Another one makes all that were registered worthless.
    @Allowed(form = Allowed.Form.DOMAIN)
    Optional<String> rpId();

    /// What devices call the application.
    @WithDefault("Refract")
    String rpName();

    /// Whose pages may use passkeys, such as `https://app.example.com`; those of `refract.http.origins` if not set.
    Optional<Set<String>> origins();

    /// Whether the device has to make sure who uses it, by a finger, a face or a PIN.
    @WithDefault("required")
    UserVerification userVerification();

    /// How many passkeys a user may have.
    @WithDefault("20")
    @Allowed(least = "0", most = "10000")
    int most();

    /// What is asked of devices.
    enum UserVerification {
        /// Passkeys of devices that do not are refused.
        REQUIRED,

        /// Those that can do.
        PREFERRED
    }
}
