package io.refract.address;

import io.refract.address.DatabaseAddress.Session;
import io.refract.address.Tls.Identity;
import io.refract.address.Tls.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the parts of a database's address mean, most of all its parameters: those of libpq, and those that hosted
/// services and other clients write into the addresses which they tell people to paste.
final class DatabaseParameters {
    static final Set<String> KNOWN = Set.of(
            "application_name",
            "channel_binding",
            "client_encoding",
            "connect_timeout",
            "connection_limit",
            "dbname",
            "fallback_application_name",
            "gssencmode",
            "host",
            "options",
            "password",
            "pgbouncer",
            "port",
            "schema",
            "ssl",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslnegotiation",
            "sslrootcert",
            "sslsni",
            "target_session_attrs",
            "user");

    /// One connection each for probes, short reads, long reads and transactions.
    static final int FEWEST_CONNECTIONS = 4;

    private static final int MOST_CONNECTIONS = 10_000;
    private static final int LONGEST_TIMEOUT = 3_600;
    private static final String SYSTEM = "system";

    private final String setting;
    private final AddressText parts;
    private final AddressParameters parameters;

    DatabaseParameters(String setting, AddressText parts) {
        this.setting = setting;
        this.parts = parts;
        this.parameters = parts.parameters();
    }

    DatabaseAddress address() {
        var user = parameters.text("user").orElse(parts.user());
        if (user.isEmpty()) {
            throw new AddressException(setting, "names no user: write it before the host, as in user:password@host");
        }
        parameters.refuseOthers(KNOWN);
        var database = parameters
                .text("dbname")
                .orElse(parts.path().isEmpty() ? "" : parts.path().substring(1));
        if (database.isEmpty()) {
            throw new AddressException(setting, "names no database: write it behind the host, as in host/database");
        }
        requireWhatIsDone();
        var bound = channelBound();
        return new DatabaseAddress(
                hosts(), database, user, parameters.text("password").or(parts::password), tls(bound), session(bound));
    }

    private List<Host> hosts() {
        var named = parameters.text("host");
        if (named.isEmpty() && parts.hosts().isEmpty()) {
            throw new AddressException(setting, "names no host: write it behind the @, as in user:password@host");
        }
        var port = parameters.number("port", 1, AddressText.MOST_PORT);
        var hosts = named.map(name -> {
                    if (name.startsWith("/")) {
                        throw parameters.refusal(
                                "names a Unix socket in place of a host, which Refract does not connect to");
                    }
                    return List.of(new Host(name, port.orElse(DatabaseAddress.PORT)));
                })
                .orElseGet(() -> parts.hosts().stream()
                        .map(host -> new Host(host.name(), port.orElse(host.port())))
                        .toList());
        return List.copyOf(hosts);
    }

    /// What is taken for the sake of those who write it, since it asks for what is done anyway.
    private void requireWhatIsDone() {
        parameters.require("client_encoding", "UTF8", "utf8", "UTF-8", "utf-8", "auto");
        parameters.require("gssencmode", "disable", "prefer");
        parameters.require("sslnegotiation", "postgres");
        parameters.require("sslsni", "1");
        parameters.require("schema", "public");
    }

    private boolean channelBound() {
        return parameters
                .choice("channel_binding", ChannelBinding.values(), ChannelBinding::word)
                .filter(ChannelBinding.REQUIRE::equals)
                .isPresent();
    }

    private Tls tls(boolean bound) {
        var authorities = parameters.text("sslrootcert");
        var system = authorities.filter(SYSTEM::equals).isPresent();
        var mode = mode(authorities.isPresent(), system);
        if (bound && mode == Mode.DISABLE) {
            throw parameters.refusal("channel_binding", "needs TLS, and sslmode is disable");
        }
        return parameters.usable(new Tls(
                bound && mode.compareTo(Mode.REQUIRE) < 0 ? Mode.REQUIRE : mode,
                authorities.filter(_ -> !system),
                identity()));
    }

    /// As libpq has it, `require` verifies if it is told by whom, and authorities that sign for anybody go with
    /// `verify-full` alone.
    private Mode mode(boolean authorities, boolean system) {
        var asked = parameters.choice("sslmode", Mode.values(), Mode::word);
        var always = parameters.flag("ssl").filter(Boolean::booleanValue).map(_ -> Mode.REQUIRE);
        var mode = asked.or(() -> always).orElse(system ? Mode.VERIFY_FULL : Mode.PREFER);
        if (system && mode != Mode.VERIFY_FULL) {
            throw parameters.refusal("sslrootcert", "is system, which goes with sslmode=verify-full alone");
        }
        if (mode == Mode.VERIFY_CA && !authorities) {
            throw parameters.refusal(
                    "sslmode", "is verify-ca, which needs sslrootcert with the authority's certificate");
        }
        return mode == Mode.REQUIRE && authorities ? Mode.VERIFY_CA : mode;
    }

    private Optional<Identity> identity() {
        var certificate = parameters.text("sslcert");
        var key = parameters.text("sslkey");
        if (certificate.isPresent() != key.isPresent()) {
            throw parameters.refusal("has one of sslcert and sslkey without the other");
        }
        return certificate.map(path -> new Identity(path, key.orElseThrow()));
    }

    private Session session(boolean bound) {
        return new Session(
                parameters.text("application_name").or(() -> parameters.text("fallback_application_name")),
                parameters.text("options"),
                parameters.number("connect_timeout", 0, LONGEST_TIMEOUT).stream()
                        .filter(seconds -> seconds > 0)
                        .mapToObj(Duration::ofSeconds)
                        .findFirst(),
                parameters.number("connection_limit", FEWEST_CONNECTIONS, MOST_CONNECTIONS),
                parameters.flag("pgbouncer").orElse(false),
                bound,
                parameters
                        .choice("target_session_attrs", Target.values(), Target::word)
                        .filter(target -> target != Target.ANY)
                        .isPresent());
    }

    /// `disable` is not among them: the client binds wherever the server can.
    private enum ChannelBinding {
        PREFER,
        REQUIRE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which of several servers; a standby will not do.
    private enum Target {
        ANY,
        READ_WRITE,
        PRIMARY;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
