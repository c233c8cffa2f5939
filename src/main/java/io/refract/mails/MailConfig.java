package io.refract.mails;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How mails leave.
@ConfigMapping(prefix = "refract.mails")
interface MailConfig {
    /// The mail server; without one, mails are not sent.
    Optional<String> host();

    @WithDefault("587")
    @Allowed(least = "1", most = "65535")
    int port();

    /// How the connection is kept from others.
    @WithDefault("required")
    Tls tls();

    Optional<String> user();

    @Allowed(secret = true)
    Optional<String> password();

    /// Whom mails come from: an address, or a name with an address in angle brackets.
    @WithDefault("Refract <refract@localhost>")
    @Allowed(form = Allowed.Form.MAILBOX)
    String from();

    /// Where people find the application, without a slash at the end.
    @WithDefault("http://localhost:8080")
    @Allowed(form = Allowed.Form.WEB_ADDRESS)
    String publicUrl();

    /// How often it is looked whether mails are due, in seconds at least; `off` leaves that to other pods.
    @WithDefault("1s")
    String every();

    /// How long sending one mail may take.
    @WithDefault("10s")
    @Allowed(least = "10ms", most = "10m", notAbove = "refract.mails.retry")
    Duration timeout();

    /// How many mails are sent at once.
    @WithDefault("4")
    @Allowed(least = "1", most = "1000")
    int atOnce();

    /// How often it is tried; then the mail is given up.
    @WithDefault("12")
    @Allowed(least = "1", most = "1000")
    int attempts();

    /// After which time it is tried again, twice as long each time; longer than [#timeout()].
    @WithDefault("30s")
    @Allowed(least = "10ms", most = "1d")
    Duration retry();

    /// Whether mails are logged where there is no server, secrets included: for development.
    @WithDefault("false")
    boolean shown();

    enum Tls {
        /// From the first byte, usually on port 465.
        IMPLICIT,
        /// By STARTTLS, or the mail is not sent.
        REQUIRED,
        /// By STARTTLS, if the server offers it.
        OFFERED,
        NONE
    }
}
