package io.refract.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefractServersTest {
    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    RedisDataSource redis;

    @Test
    void theApplicationRoleCannotChangeTheSchema() {
        var create = pool.query("create table public.intruder (id int)").execute();

        assertThatThrownBy(() -> create.await().atMost(WAIT)).hasMessageContaining("permission denied");
    }

    @Test
    void theOwnerMayChangeTheSchemaAndIsNoSuperuser() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create table public.of_the_owner (id int)");
            statement.execute("drop table public.of_the_owner");
            statement.execute("create extension if not exists pg_trgm");
            var rows = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void postgresComesBackOnItsPortWithItsData() throws SQLException {
        asSuperuser("create table public.kept as select 42 as answer");
        asSuperuser("grant select on public.kept to refract_app");
        RefractServers.postgres().stop();
        assertThatThrownBy(() -> answer()).isInstanceOf(Exception.class);
        RefractServers.postgres().start();

        assertThat(answer()).isEqualTo(42);
        asSuperuser("drop table public.kept");
    }

    @Test
    void redisComesBackOnItsPortAndHasForgotten() {
        var values = redis.value(String.class);
        values.set("refract-servers-test", "here");
        assertThat(values.get("refract-servers-test")).isEqualTo("here");

        RefractServers.redis().stop();
        RefractServers.redis().start();

        assertThat(values.get("refract-servers-test")).isNull();
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Integer answer() {
        return pool.query("select answer from public.kept")
                .execute()
                .map(rows -> rows.iterator().next().getInteger("answer"))
                .await()
                .atMost(WAIT);
    }
}
