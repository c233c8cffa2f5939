package io.refract.database;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows that tests begin with.
final class Rows {
    private Rows() {}

    static UUID user(Session session) {
        return id(session, "insert into users (email) values (?) returning id", UUID.randomUUID() + "@example.com");
    }

    static UUID post(Session session, String title) {
        return id(
                session,
                "insert into posts (title, content, author_id) values (?, 'Text', ?) returning id",
                title,
                user(session));
    }

    static UUID comment(Session session, UUID post, @Nullable UUID parent) {
        return id(
                session,
                "insert into comments (content, post_id, author_id, parent_id) values ('Text', ?, ?, ?) returning id",
                post,
                user(session),
                parent);
    }

    static UUID category(Session session, @Nullable UUID parent) {
        return id(
                session,
                "insert into categories (name, parent_id) values (?, ?) returning id",
                "Category " + UUID.randomUUID(),
                parent);
    }

    static UUID tag(Session session) {
        return id(session, "insert into tags (name) values (?) returning id", "Tag " + UUID.randomUUID());
    }

    private static UUID id(Session session, String sql, @Nullable Object... values) {
        return UUID.fromString(session.text(sql, values));
    }
}
