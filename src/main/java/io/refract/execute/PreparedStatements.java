package io.refract.execute;

import io.vertx.pgclient.PgConnectOptions;

/// Which statements a connection keeps prepared: a limited number, those used least recently being closed;
/// only such
/// as are asked for again and again; none that are large. PostgreSQL holds a hundred times a statement's
/// text for it,
/// on each connection.
///
/// @param most how many
/// @param longest how many characters of text they may have
record PreparedStatements(int most, int longest) {
    /// Ends the text of what shall not be kept: the client asks by text alone.
    private static final String ONCE = " -- once";

    /// The text of a statement as the client has to be given it.
    static String text(Statement statement) {
        return text(statement.sql(), statement);
    }

    /// The same with another text for the same statement.
    static String text(String sql, Statement statement) {
        return statement.treatment().prepared() ? sql : sql + ONCE;
    }

    /// None are kept behind a pooler that is known to keep none: the client sends each along with its values.
    void configure(PgConnectOptions options, Route route) {
        var kept = most > 0 && !route.address().session().pooled();
        options.setUseLayer7Proxy(route.address().session().pooled());
        options.setCachePreparedStatements(kept);
        options.setPreparedStatementCacheMaxSize(Math.max(1, most));
        options.setPreparedStatementCacheSqlFilter(sql -> sql.length() <= longest && !sql.endsWith(ONCE));
    }
}
