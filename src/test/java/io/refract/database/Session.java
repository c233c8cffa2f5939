package io.refract.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// One connection, with what tests need and nothing to catch.
public final class Session implements AutoCloseable {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /// @return the number of rows that were written, 0 for statements that write none
    public int run(String sql, @Nullable Object... values) {
        try (var statement = prepare(sql, values)) {
            return statement.execute() ? 0 : Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// The first column of the rows, as text.
    public List<@Nullable String> column(String sql, @Nullable Object... values) {
        try (var statement = prepare(sql, values);
                var rows = statement.executeQuery()) {
            var column = new ArrayList<@Nullable String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /// The first column of the only row, as text.
    public @Nullable String value(String sql, @Nullable Object... values) {
        var column = column(sql, values);
        if (column.size() != 1) {
            throw new AssertionError(column.size() + " rows instead of one: " + sql);
        }
        return column.getFirst();
    }

    /// The value, which is not null.
    public String text(String sql, @Nullable Object... values) {
        var value = value(sql, values);
        if (value == null) {
            throw new AssertionError("null: " + sql);
        }
        return value;
    }

    public void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    public void commit() {
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    public void rollback() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Refused refused(SQLException e) {
        var error = e instanceof PSQLException ? ((PSQLException) e).getServerErrorMessage() : null;
        var constraint = error == null ? null : error.getConstraint();
        return new Refused(e, constraint == null ? "" : constraint);
    }

    /// PostgreSQL's refusal: its state and, for a broken rule, the name of the constraint.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String state;
        private final String constraint;

        Refused(SQLException cause, String constraint) {
            super(cause.getSQLState() + " " + constraint + ": " + cause.getMessage(), cause);
            this.state = String.valueOf(cause.getSQLState());
            this.constraint = constraint;
        }

        public String state() {
            return state;
        }

        /// Empty where the error names none.
        public String constraint() {
            return constraint;
        }
    }
}
