package io.refract.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Sample data: the same rows, ids included, for the same scale on every server.
///
/// The rows are made by PostgreSQL itself, one statement per table. They leave no audit trail.
public final class SampleData {
    /// The administrator, at every scale.
    public static final UUID ADMIN = UUID.fromString("0184cafb-a400-7001-8000-000000000000");

    /// With which all users sign in. It is no secret: this data is for databases that nobody else reaches.
    public static final String PASSWORD = "sample data only";

    /// The largest scale: 1,000,000 users and 5,000,000 posts.
    public static final int MAX_SCALE = 100_000;

    /// In the order in which they refer to each other; each is a file.
    private static final List<String> TABLES = List.of(
            "users",
            "profiles",
            "user_settings",
            "categories",
            "tags",
            "posts",
            "post_tags",
            "comments",
            "likes",
            "follows",
            "notifications");

    private SampleData() {}

    /// What has been loaded.
    ///
    /// @param rows the number of rows by table, in the order of loading; empty if they were there already
    public record Summary(Map<String, Long> rows) {
        public Summary {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /// Whether nobody has put anything into the database yet.
    public static boolean isEmpty(Connection connection) throws SQLException {
        return !answers(connection, """
            select exists (select from public.users) or exists (select from public.categories)
                or exists (select from public.tags)""");
    }

    /// Loads the sample data in one transaction, then brings the planner's statistics up to date. Does nothing if the
    /// sample data of this scale is there.
    ///
    /// @param owner a connection of the role that owns the tables; its transaction, if any, must be over
    /// @param scale 1 for 10 users and 50 posts, 1,000 for 10,000 users and 50,000 posts; up to [#MAX_SCALE]
    /// @param force whether to load into a database that holds other data; rows that contradict it make that fail
    /// @param progress hears of each step, in a sentence
    /// @throws DatabaseNotEmptyException if there is other data and `force` is false
    public static Summary load(Connection owner, int scale, boolean force, Consumer<String> progress)
            throws SQLException {
        requireScale(scale);
        var empty = isEmpty(owner);
        if (!empty && isLoaded(owner, scale)) {
            progress.accept("The sample data of scale %,d is there already".formatted(scale));
            return new Summary(Map.of());
        }
        if (!empty && !force) {
            throw new DatabaseNotEmptyException(
                    "The database holds other data. Use an empty database, or force sample data into this one.");
        }
        var summary = new Summary(inTransaction(owner, () -> insertAll(owner, scale, progress)));
        analyze(owner, progress);
        return summary;
    }

    /// The same scale.
    ///
    /// @throws IllegalArgumentException if it is none
    static int requireScale(int scale) {
        if (scale < 1 || scale > MAX_SCALE) {
            throw new IllegalArgumentException("The scale must be between 1 and " + MAX_SCALE + ", not " + scale);
        }
        return scale;
    }

    private static Map<String, Long> insertAll(Connection owner, int scale, Consumer<String> progress)
            throws SQLException {
        prepare(owner, scale);
        var rows = new LinkedHashMap<String, Long>();
        for (var table : TABLES) {
            var started = System.nanoTime();
            var count = insert(owner, table);
            rows.put(table, count);
            progress.accept("%s: %,d rows in %.1f s".formatted(table, count, secondsSince(started)));
        }
        execute(owner, file("finish"));
        return rows;
    }

    private static long insert(Connection owner, String table) throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.executeLargeUpdate(file(table));
        }
    }

    /// Whether the first and the last post of this scale are there, and no further one.
    private static boolean isLoaded(Connection owner, int scale) throws SQLException {
        return inTransaction(owner, () -> {
            execute(owner, "set local seed.scale = " + scale);
            execute(owner, file("functions"));
            return answers(owner, """
                select exists (select from public.posts where id = pg_temp.post_id(1))
                   and exists (select from public.posts where id = pg_temp.post_id(pg_temp.post_count()))
                   and not exists (select from public.posts where id = pg_temp.post_id(pg_temp.post_count() + 1))""");
        });
    }

    private static void prepare(Connection owner, int scale) throws SQLException {
        execute(owner, "set local seed.scale = " + scale);
        execute(owner, file("functions"));
        execute(owner, file("start"));
    }

    /// Also sets the visibility map, so that counts are answered from indexes alone from the beginning.
    private static void analyze(Connection owner, Consumer<String> progress) throws SQLException {
        var started = System.nanoTime();
        var autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(true);
        try {
            execute(owner, "vacuum (analyze) tag_post_counts, " + String.join(", ", TABLES));
        } finally {
            owner.setAutoCommit(autoCommit);
        }
        progress.accept("Statistics for the planner in %.1f s".formatted(secondsSince(started)));
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String file(String name) {
        try (var input = SampleData.class.getResourceAsStream("/db/seed/" + name + ".sql")) {
            if (input == null) {
                throw new IllegalStateException("db/seed/" + name + ".sql is missing");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        var done = false;
        try {
            var result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        }
    }
}
