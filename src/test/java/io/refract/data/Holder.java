package io.refract.data;

import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/// Somebody else's transaction, which holds what it has locked until it ends.
final class Holder implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Connection connection;
    private final int process;

    private Holder(Connection connection) throws SQLException {
        this.connection = connection;
        this.process = ((Number) value("select pg_backend_pid()")).intValue();
    }

    static Holder begin() throws SQLException {
        var connection = DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
        connection.setAutoCommit(false);
        return new Holder(connection);
    }

    /// One that holds a post.
    static Holder of(UUID post) throws SQLException {
        var holder = begin();
        holder.run("select 1 from posts where id = ? for update", post);
        return holder;
    }

    void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private Object value(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        }
    }

    /// Returns once somebody waits for what is held.
    void isWaitedFor() {
        Eventually.holds(
                SOON,
                () -> ((Number) value("select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))"
                                        .formatted(process)))
                                .intValue()
                        > 0);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
