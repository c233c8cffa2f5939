package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/// Where a lane's statements are sent.
interface ReadConnections {
    /// Sends a statement.
    ///
    /// @param sql its text, which may have a remark at its end
    /// @param answer is told the rows, on any context
    void send(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer);

    void close();

    /// The client converts values in place, so it gets a copy: one that could not be changed would never be answered.
    static Future<List<Cells>> send(SqlClient connection, String sql, Statement statement) {
        return connection
                .preparedQuery(sql)
                .collecting(GatheredRows.collector(statement))
                .execute(Tuple.wrap(new ArrayList<>(statement.values())))
                .map(SqlResult::value);
    }
}
