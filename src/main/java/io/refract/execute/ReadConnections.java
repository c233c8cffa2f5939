package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import java.util.List;

/// Where a lane's statements are sent.
interface ReadConnections {
    /// Sends a statement.
    ///
    /// @param sql its text, which may have a remark at its end
    /// @param answer is told the rows, on any context
    void send(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer);

    void close();
}
