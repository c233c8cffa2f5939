package io.refract.execute;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/// What Quarkus asks the pool of transactions for.
record PoolInput(Vertx vertx, PoolOptions poolOptions) implements PgPoolCreator.Input {
    @Override
    public List<PgConnectOptions> pgConnectOptionsList() {
        return List.of(new PgConnectOptions());
    }
}
