package io.refract.operations;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.database.TestDatabase;
import io.refract.execute.ProbeConnection;
import io.refract.testing.RefractServers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HealthTest {
    /// One second is allowed to the database; the rest is the test machine's.
    private static final Duration BOUND = Duration.ofSeconds(4);

    private static final Duration WAIT = Duration.ofSeconds(20);

    @Inject
    MeterRegistry registry;

    @Inject
    ProbeConnection probe;

    @Inject
    @FlywayDataSource("owner")
    Flyway flyway;

    @Test
    void aStartedProgramIsStartedLiveAndReady() {
        for (var name : new String[] {"started", "live", "ready"}) {
            var answer = get("/q/health/" + name);

            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.jsonPath().getString("status")).as(name).isEqualTo("UP");
        }
    }

    @Test
    void readinessReportsDatabaseAndCache() {
        var answer = awaitReady();

        assertThat(data(answer, "database")).isEqualTo("up");
        assertThat(data(answer, "cache")).isEqualTo("connected");
    }

    @Test
    void readinessTurnsWithoutTheDatabaseAndBackWhileLivenessStays() {
        RefractServers.postgres().stop();
        try {
            awaitTrue(() -> "unreachable".equals(database()));
            var started = System.nanoTime();
            var answer = get("/q/health/ready");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BOUND);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(data(answer, "database")).isEqualTo("unreachable");
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(get("/q/health/started").statusCode()).isEqualTo(200);
        } finally {
            RefractServers.postgres().start();
        }
        assertThat(awaitReady().statusCode()).isEqualTo(200);
    }

    @Test
    void readinessStaysWithoutRedis() {
        RefractServers.redis().stop();
        try {
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        } finally {
            RefractServers.redis().start();
        }
    }

    @Test
    void readinessTellsOfADatabaseThatOnlyReadsAndRecoversByItself() throws SQLException {
        setReadOnly("on");
        try {
            awaitTrue(() -> "read-only".equals(database()));
            assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        } finally {
            setReadOnly("off");
        }
        assertThat(awaitReady().statusCode()).isEqualTo(200);
    }

    @Test
    void readinessTellsOfADatabaseThatLetsNobodyInAnyMoreThoughOldConnectionsWork() throws SQLException {
        asSuperuser("alter role refract_app nologin");
        try {
            asSuperuser(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'refract-read'");
            assertThat(get("/api/v1/posts?limit=1").statusCode()).isEqualTo(503);
            awaitTrue(() -> "refuses connections".equals(database()));
            var answer = get("/q/health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(data(answer, "databaseReason")).isEqualTo("credentials");
            assertThat(registry.get("refract.connect.failures")
                            .tags("purpose", "read", "kind", "credentials")
                            .counter()
                            .count())
                    .isPositive();
        } finally {
            asSuperuser("alter role refract_app login");
        }
        assertThat(awaitReady().statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/posts?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void tablesThatAreNotThereAreNoFaultOfTheProgram() throws SQLException {
        asSuperuser("alter table public.tags rename to away");
        try {
            assertThat(get("/api/v1/tags/popular?limit=7").statusCode()).isEqualTo(503);
        } finally {
            asSuperuser("alter table public.away rename to tags");
        }
    }

    @Test
    void aDatabaseOrRoleWhoseNextConnectionsOnlyReadIsReadOnly() {
        try (var database = TestDatabase.migrated();
                var superuser = database.asSuperuser();
                var app = database.asApplication()) {
            var name = app.text("select current_database()");
            var readOnly = DatabaseCondition.READ_ONLY.sql();
            for (var subject : List.of(
                    "database " + name, "role refract_app in database " + name, "role all in database " + name)) {
                superuser.run("alter " + subject + " set default_transaction_read_only = on");
                assertThat(app.value(readOnly)).as(subject).isEqualTo("t");
                superuser.run("alter " + subject + " reset default_transaction_read_only");
                assertThat(app.value(readOnly)).as(subject).isEqualTo("f");
            }
            superuser.run("alter database " + name + " set default_transaction_read_only = on");
            superuser.run("alter role refract_app in database " + name + " set default_transaction_read_only = off");
            assertThat(app.value(readOnly)).isEqualTo("f");
        }
    }

    @Test
    void howeverManyAskTheDatabaseIsAskedOnceASecond() throws Exception {
        awaitReady();
        var before = asked();
        var started = System.nanoTime();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var probes = IntStream.range(0, 40)
                    .mapToObj(n -> threads.submit(() -> get("/q/health/ready").statusCode()))
                    .toList();
            for (var each : probes) {
                assertThat(each.get()).isEqualTo(200);
            }
        }

        var seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        assertThat(asked() - before).isBetween(0L, seconds + 2);
    }

    @Test
    void probesDoNotWaitWithThoseWhoWaitForALock() throws SQLException {
        try (var locking = asOwner();
                var statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table posts in access exclusive mode");
            IntStream.range(1, 21).forEach(n -> Thread.startVirtualThread(() -> get("/api/v1/posts?limit=" + n)));
            awaitTrue(() -> somebodyWaits(statement));

            var before = asked();
            awaitTrue(() -> {
                assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
                return asked() >= before + 2;
            });
            locking.rollback();
        }
    }

    @Test
    void aSchemaIsReadyWithTheMigrationsOfThisProgramAndMoreButNotWithFewer() throws SQLException {
        var newest = "(select max(version) from flyway_schema_history where version <> '999')";
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            assertThat(applied()).isTrue();
            try {
                statement.execute(
                        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                                + " installed_by, execution_time, success)"
                                + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)");
                assertThat(applied()).as("newer").isTrue();
                statement.execute("update flyway_schema_history set success = false where version = " + newest);
                assertThat(applied()).as("failed").isFalse();
                statement.execute("update flyway_schema_history set success = true where version = " + newest);
                statement.execute("revoke select on flyway_schema_history from refract_app");
                assertThat(applied()).as("made before anybody could ask").isFalse();
                statement.execute("grant select on flyway_schema_history to refract_app");
                statement.execute("alter table flyway_schema_history rename to away");
                assertThat(applied()).as("empty").isFalse();
            } finally {
                statement.execute("alter table if exists away rename to flyway_schema_history");
                statement.execute("update flyway_schema_history set success = true where version = " + newest);
                statement.execute("delete from flyway_schema_history where version = '999'");
                statement.execute("grant select on flyway_schema_history to refract_app");
            }
        }
    }

    @Test
    void versionsAreReadFromTheNamesOfFiles() {
        assertThat(Migrations.versions(Stream.of("V013__x.sql", "V2__y.sql", "R__z.sql", "V1_1__w.sql")))
                .containsExactly(2, 13);
    }

    /// As a program finds it that has just been started.
    private boolean applied() {
        return new Migrations(flyway, probe).applied().await().atMost(WAIT);
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
    }

    private static boolean somebodyWaits(java.sql.Statement statement) {
        try (var rows = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void setReadOnly(String value) throws SQLException {
        asSuperuser("alter system set default_transaction_read_only = " + value, "select pg_reload_conf()");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long asked() {
        return registry.find("refract.statements").tag("statement", "health").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /// The cache connects again by itself, a moment after Redis is back.
    private static Response awaitReady() {
        awaitTrue(() -> isWell(get("/q/health/ready")));
        return get("/q/health/ready");
    }

    private static void awaitTrue(BooleanSupplier condition) {
        var deadline = System.nanoTime() + WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private static boolean isWell(Response answer) {
        return answer.statusCode() == 200 && "connected".equals(data(answer, "cache"));
    }

    private static String database() {
        return data(get("/q/health/ready"), "database");
    }

    private static String data(Response answer, String name) {
        return answer.jsonPath().getString("checks.find { it.name == 'ready' }.data." + name);
    }
}
