package io.refract.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a developer reads when Refract has started on their machine.
final class Welcome {
    private Welcome() {}

    /// Somebody to sign in as.
    record Caller(String email, String role) {}

    /// One user of each role, those that have been there longest.
    static List<Caller> callers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select distinct on (role) email, lower(role::text)
                        from public.users
                        where deleted_at is null
                        order by role, created_at, id
                        """)) {
            var callers = new ArrayList<Caller>();
            while (rows.next()) {
                callers.add(new Caller(rows.getString(1), rows.getString(2)));
            }
            return callers;
        }
    }

    static String words(String base, String ownerUrl, List<Caller> callers) {
        return """

                Refract runs on this machine.

                  API         %1$s/api/v1/posts?limit=20
                  Swagger UI  %1$s/q/swagger-ui
                  Health      %1$s/q/health
                  Metrics     %1$s/q/metrics
                  Database    psql %2$s

                To sign in, with the password "%3$s" of the sample data:

                %4$s

                The answer's accessToken goes into Authorization: Bearer <accessToken>.
                """.formatted(
                        base,
                        ownerUrl,
                        SampleData.PASSWORD,
                        callers.stream().map(caller -> signIn(base, caller)).collect(Collectors.joining("\n")));
    }

    private static String signIn(String base, Caller caller) {
        return "  curl -H 'Content-Type: application/json' %1$s/api/v1/auth/login -d '%2$s'   # %3$s"
                .formatted(
                        base,
                        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(caller.email(), SampleData.PASSWORD),
                        caller.role());
    }
}
