package io.refract.execute;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import org.jspecify.annotations.Nullable;

/// Where a lane's statements are sent.
interface ReadConnections {
    /// What a statement can be sent to at once; null if a connection has to be opened first.
    @Nullable
    SqlClient opened();

    /// What a statement can be sent to, once it is there.
    Future<SqlClient> open();

    void close();

    /// A pool, which opens its connections by itself.
    static ReadConnections of(SqlClient pool) {
        return new ReadConnections() {
            @Override
            public SqlClient opened() {
                return pool;
            }

            @Override
            public Future<SqlClient> open() {
                return Future.succeededFuture(pool);
            }

            @Override
            public void close() {
                pool.close();
            }
        };
    }
}
