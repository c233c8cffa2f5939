package io.refract.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.local.LocalPostgres.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {
    private static final Path PROGRAMS = Path.of(".refract", "programs");

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private LocalPostgres postgres = LocalPostgres.in(data, PROGRAMS, Durability.KEPT);

    @BeforeEach
    void newServer() {
        data = folder.resolve("postgres");
        postgres = LocalPostgres.in(data, PROGRAMS, Durability.KEPT);
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void dataSurvivesARestart() throws SQLException {
        postgres.start();
        execute(postgres, "create table kept as select 42 as answer");
        postgres.stop();

        postgres = LocalPostgres.in(data, PROGRAMS, Durability.KEPT);
        postgres.start();

        assertThat(answer(postgres)).isEqualTo(42);
    }

    @Test
    void aServerThatOutlivedItsProcessGivesWayAndItsDataStays() throws IOException, SQLException {
        var orphan = postgres;
        orphan.start();
        execute(orphan, "create table kept as select 42 as answer");
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        StaleProcess.stop(data.resolve("postmaster.pid"), "postgres");

        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();

        orphan.stop();
        postgres = LocalPostgres.in(data, PROGRAMS, Durability.KEPT);
        postgres.start();
        assertThat(answer(postgres)).isEqualTo(42);
    }

    @Test
    void aFolderWhoseFirstStartWasCutShortIsMadeAnew() throws IOException, SQLException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "18");
        Files.writeString(data.resolve("postgresql.conf"), "");

        postgres.start();

        execute(postgres, "create table kept as select 42 as answer");
        assertThat(answer(postgres)).isEqualTo(42);
    }

    @Test
    void aPidFileThatNamesAnotherProgramHarmsNobody() throws IOException {
        var pidFile = folder.resolve("some.pid");
        Files.writeString(pidFile, Long.toString(ProcessHandle.current().pid()));

        StaleProcess.stop(pidFile, "postgres");

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aFolderServesOneProcessAtATime() {
        try (var lock = FolderLock.acquire(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> LocalServers.in(folder, PROGRAMS, Durability.KEPT))
                    .isInstanceOf(LocalServerException.InUse.class)
                    .hasMessageContaining("Another Refract");
        }
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.ownerJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(LocalPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.ownerJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
