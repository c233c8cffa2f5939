package io.refract.conversation;

import io.refract.execute.Statement;
import io.refract.record.Visibility;
import java.util.UUID;

/// What can be liked.
enum LikeTarget {
    POST("post", "post_id"),
    COMMENT("comment", "comment_id");

    private final String model;
    private final String insert;
    private final String delete;
    private final String count;

    LikeTarget(String model, String column) {
        this.model = model;
        this.insert = "insert into likes (user_id, " + column + ") values ($1, $2) on conflict do nothing returning id";
        this.delete = "delete from likes where user_id = $1 and " + column + " = $2 returning id";
        this.count = "select count(*) from likes where " + column + " = $1";
    }

    Visibility.Target target(UUID id) {
        return Visibility.Target.live(model, id);
    }

    /// One row if there was no such like yet.
    Statement insert(UUID user, UUID id) {
        return Statement.of("like.insert", insert, user, id);
    }

    /// One row if there was such a like.
    Statement delete(UUID user, UUID id) {
        return Statement.of("like.delete", delete, user, id);
    }

    Statement count(UUID id) {
        return Statement.of("like.count", count, id);
    }
}
