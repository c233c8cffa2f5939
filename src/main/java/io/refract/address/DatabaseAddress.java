package io.refract.address;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Where a PostgreSQL database is, who asks, and how: all that connects to it is made from this.
///
/// @param hosts at least one; of several the first that fits is used
/// @param user as the server, or a pooler in front of it, knows the one who asks
public record DatabaseAddress(
        List<Host> hosts, String database, String user, Optional<String> password, Tls tls, Session session) {
    private static final String FORM = "postgresql://user:password@host:port/database";
    static final int PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /// JDBC's addresses are the same with this before them.
    private static final String JDBC = "jdbc:";

    /// What an address says of each connection.
    ///
    /// @param applicationName by which the server knows its connections
    /// @param options command-line options for the server's end of a connection, such as `-c geqo=off`
    /// @param connectTimeout how long an attempt to connect may take; empty for as long as the settings say
    /// @param connectionLimit how many connections the program may have at most, all in all
    /// @param pooled whether a pooler stands in between that may give each transaction to another connection of
    ///     the server's, and keeps no prepared statements
    /// @param channelBound whether the password has to be bound to the TLS connection
    /// @param writable whether only a server will do that takes writes
    public record Session(
            Optional<String> applicationName,
            Optional<String> options,
            Optional<Duration> connectTimeout,
            OptionalInt connectionLimit,
            boolean pooled,
            boolean channelBound,
            boolean writable) {}

    /// @param setting that the text is the value of
    /// @param text `postgresql://user:password@host:port/database?parameters`, with or without `jdbc:` before it
    /// @throws AddressException if it is no such address, or says what is not done here
    public static DatabaseAddress read(String setting, String text) {
        var stripped = text.strip();
        var address = stripped.startsWith(JDBC) ? stripped.substring(JDBC.length()) : stripped;
        var parts = AddressText.read(setting, address, PORT, FORM);
        if (!SCHEMES.contains(parts.scheme())) {
            throw new AddressException(setting, "is not of the form " + FORM);
        }
        return new DatabaseParameters(setting, parts).address();
    }

    /// The parameters that addresses may have.
    static Set<String> parameters() {
        return DatabaseParameters.KNOWN;
    }

    /// Without the password, for people.
    @Override
    public String toString() {
        return "postgresql://" + user + "@"
                + String.join(",", hosts.stream().map(Host::toString).toList()) + "/" + database;
    }
}
