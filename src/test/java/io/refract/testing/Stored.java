package io.refract.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows that tests begin with, written past the application, and what is in the database afterwards.
public final class Stored {
    private Stored() {}

    public static UUID user() {
        return user("USER");
    }

    public static UUID moderator() {
        return user("MODERATOR");
    }

    public static UUID admin() {
        return user("ADMIN");
    }

    private static UUID user(String role) {
        var name = "u" + UUID.randomUUID().toString().replace("-", "");
        return id(
                "insert into users (email, username, name, role) values (?, ?, 'Ada', ?::user_role) returning id",
                name + "@example.com",
                name,
                role);
    }

    public static UUID privateUser() {
        var user = user();
        id("insert into user_settings (user_id, profile_private) values (?, true) returning id", user);
        return user;
    }

    public static void deleteUser(UUID user) {
        id("update users set deleted_at = now() where id = ? returning id", user);
    }

    public static UUID post(UUID author) {
        return post(author, true);
    }

    public static UUID draft(UUID author) {
        return post(author, false);
    }

    private static UUID post(UUID author, boolean published) {
        return id("""
                insert into posts (title, content, author_id, published)
                values ('On tuples', 'They are immutable.', ?, ?) returning id""", author, published);
    }

    public static UUID comment(UUID post, UUID author) {
        return reply(post, author, null);
    }

    public static UUID reply(UUID post, UUID author, @Nullable UUID parent) {
        return id("""
                insert into comments (content, post_id, author_id, parent_id)
                values ('Indeed.', ?, ?, ?::uuid) returning id""", post, author, parent);
    }

    public static long count(String from, Object... values) {
        return (Long) value("select count(*) from " + from, values);
    }

    public static String text(String sql, Object... values) {
        return (String) value(sql, values);
    }

    private static UUID id(String sql, @Nullable Object... values) {
        return (UUID) value(sql, values);
    }

    private static Object value(String sql, @Nullable Object... values) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
    }
}
