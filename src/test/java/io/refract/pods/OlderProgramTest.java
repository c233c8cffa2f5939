package io.refract.pods;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.refract.Servers;
import io.refract.database.TestDatabase;
import io.refract.testing.Pod;
import io.refract.testing.RefractServers;
import io.refract.testing.TestKeys;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The program as it was packaged, after a rollback.
@Tag("packaged")
class OlderProgramTest {
    private static final String NEWER = """
            insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (9999, '9999', 'of the next version', 'SQL', 'V9999__of_the_next_version.sql', 'owner', 1, true)""";

    private static final List<String> CUT_OFF = List.of(
            "GET / HT",
            "GET /api/v1/posts?limit=20 HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST /api/v1/users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    @Test
    void itStartsOnTheNewerSchemaAndItsLogIsJsonWhateverConnectionsDo() throws IOException, InterruptedException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner();
                var superuser = database.asSuperuser()) {
            owner.run(NEWER);
            try (var pod = Fleet.pod(servers(database), TestKeys.pem())) {
                for (var words : CUT_OFF) {
                    sayAndLeave(pod, words);
                }
                superuser.column(
                        "select pg_terminate_backend(pid)::text from pg_stat_activity where usename = 'refract_app'"
                                + " and datname = current_database()");
                assertThat(pod.isAlive()).isTrue();
                pod.close();

                assertThat(pod.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"timestamp\":"));
                assertThat(pod.lines())
                        .noneMatch(line -> line.contains("Connection reset") || line.contains("HttpClosed"));
            }
        }
    }

    private static Servers servers(TestDatabase database) {
        var place = database.jdbcUrl().replaceFirst("^jdbc:postgresql://", "");
        return new Servers(
                "postgresql://" + TestDatabase.APPLICATION + "@" + place,
                "postgresql://" + TestDatabase.OWNER + "@" + place,
                RefractServers.redis().url());
    }

    /// Without a goodbye, after the program has begun to read.
    private static void sayAndLeave(Pod pod, String words) throws IOException {
        try (var socket = new Socket("127.0.0.1", pod.port())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(words.getBytes(US_ASCII));
        }
    }
}
