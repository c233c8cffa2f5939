package io.refract.address;

import io.refract.address.Tls.Identity;
import io.refract.address.Tls.Mode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a Redis is, and who asks.
///
/// @param hosts the server; with Sentinel those that know where it is
/// @param user empty for the default one
/// @param master by which Sentinel knows the server; empty without Sentinel
public record RedisAddress(
        List<Host> hosts,
        Optional<String> user,
        Optional<String> password,
        int database,
        Optional<String> master,
        Tls tls) {
    static final Set<String> KNOWN = Set.of(
            "db",
            "master",
            "sentinelMasterId",
            "ssl_ca_certs",
            "ssl_cert_reqs",
            "ssl_certfile",
            "ssl_check_hostname",
            "ssl_keyfile");

    private static final String FORM = "redis://:password@host:port/database";
    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26_379;
    private static final int MOST_DATABASES = 99_999;
    private static final Pattern DATABASE = Pattern.compile("[0-9]{1,5}");
    private static final Set<String> SOCKETS = Set.of("unix", "redis+unix", "redis+socket", "redis-socket");
    private static final Set<String> CLUSTERS = Set.of("redis-cluster", "rediss-cluster");

    /// With [Mode#REQUIRE]: whoever answers.
    private enum Requirement {
        REQUIRED,
        NONE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param setting that the text is the value of
    /// @param text `redis://user:password@host:port/database?parameters`
    /// @throws AddressException if it is no such address, or says what is not done here
    public static RedisAddress read(String setting, String text) {
        var scheme = text.strip().replaceFirst("(?s)://.*", "");
        if (SOCKETS.contains(scheme)) {
            throw new AddressException(setting, "names a Unix socket, which Refract does not connect to");
        }
        var sentinel = scheme.endsWith("-sentinel");
        var parts = AddressText.read(setting, text, sentinel ? SENTINEL_PORT : PORT, FORM);
        var encrypted = switch (parts.scheme()) {
            case "redis", "redis-sentinel" -> false;
            case "rediss", "rediss-sentinel" -> true;
            default -> {
                if (CLUSTERS.contains(parts.scheme())) {
                    throw cluster(setting);
                }
                throw new AddressException(setting, "is not of the form " + FORM);
            }
        };
        parts.parameters().refuseOthers(KNOWN);
        var master = master(setting, parts, sentinel);
        return new RedisAddress(
                hosts(setting, parts, sentinel),
                parts.password().map(_ -> parts.user()).filter(user -> !user.isEmpty()),
                parts.password().or(() -> Optional.of(parts.user()).filter(secret -> !secret.isEmpty())),
                database(setting, parts),
                master,
                tls(parts.parameters(), encrypted));
    }

    private static AddressException cluster(String setting) {
        return new AddressException(
                setting,
                "names a Redis Cluster, over which what the cache keeps together cannot be spread: give it one server, or Sentinel");
    }

    private static List<Host> hosts(String setting, AddressText parts, boolean sentinel) {
        if (parts.hosts().isEmpty()) {
            throw new AddressException(setting, "names no host: it has to be of the form " + FORM);
        }
        if (parts.hosts().size() > 1 && !sentinel) {
            throw cluster(setting);
        }
        if (parts.hosts().stream().anyMatch(host -> host.name().indexOf('_') >= 0)) {
            throw new AddressException(
                    setting,
                    "has a _ in its host name, which the client of Redis does not take: use another name of it");
        }
        return parts.hosts();
    }

    private static Optional<String> master(String setting, AddressText parts, boolean sentinel) {
        var master =
                parts.parameters().text("master").or(() -> parts.parameters().text("sentinelMasterId"));
        if (sentinel != master.isPresent()) {
            throw new AddressException(
                    setting,
                    sentinel
                            ? "does not say which server Sentinel shall tell of: add ?master=name"
                            : "has a parameter master, which goes with redis-sentinel:// alone");
        }
        return master;
    }

    private static int database(String setting, AddressText parts) {
        var path = parts.path().isEmpty() ? "" : parts.path().substring(1);
        if (!path.isEmpty() && !DATABASE.matcher(path).matches()) {
            throw new AddressException(setting, "has something else than the number of a database behind its host");
        }
        return path.isEmpty()
                ? parts.parameters().number("db", 0, MOST_DATABASES).orElse(0)
                : Integer.parseInt(path);
    }

    /// By the names that the clients of other languages have for it.
    private static Tls tls(AddressParameters parameters, boolean encrypted) {
        var authorities = parameters.text("ssl_ca_certs");
        var requirement = parameters.choice("ssl_cert_reqs", Requirement.values(), Requirement::word);
        var hostChecked = parameters.flag("ssl_check_hostname");
        var certificate = parameters.text("ssl_certfile");
        var key = parameters.text("ssl_keyfile");
        if (!encrypted) {
            if (authorities.isPresent()
                    || requirement.isPresent()
                    || hostChecked.isPresent()
                    || certificate.isPresent()) {
                throw parameters.refusal("has parameters of TLS, which go with rediss:// alone");
            }
            return new Tls(Mode.DISABLE, Optional.empty(), Optional.empty());
        }
        if (certificate.isPresent() != key.isPresent()) {
            throw parameters.refusal("has one of ssl_certfile and ssl_keyfile without the other");
        }
        var mode = requirement.filter(Requirement.NONE::equals).isPresent()
                ? Mode.REQUIRE
                : hostChecked.orElse(true) ? Mode.VERIFY_FULL : Mode.VERIFY_CA;
        return parameters.usable(
                new Tls(mode, authorities, certificate.map(path -> new Identity(path, key.orElseThrow()))));
    }

    /// Without user and password, for people.
    @Override
    public String toString() {
        var scheme = (tls.mode() == Mode.DISABLE ? "redis" : "rediss") + (master.isPresent() ? "-sentinel" : "");
        return scheme + "://"
                + String.join(",", hosts.stream().map(Host::toString).toList()) + "/" + database;
    }
}
