package io.refract.content;

import io.refract.execute.Statement;
import io.refract.kernel.RowKey;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Tells people what others did that concerns them: once, however often it is done, and never what they did
/// themselves.
///
/// Each method is one statement in the transaction of the act. The texts never name the sender, whose profile may be
/// private: the notification leads to the sender, and the policies say what of that is shown.
@ApplicationScoped
class Notifier {
    private static final String LIKED_POST = """
            insert into notifications (recipient_id, sender_id, type, title, message, metadata, dedupe_key)
            select post.author_id, $2::uuid, 'LIKE', 'New like', format('Your post “%s” was liked.', post.title),
                   jsonb_build_object('postId', post.id),
                   format('LIKE:post:%s:%s', post.id, $2::uuid)
              from posts post
             where post.id = $1 and post.author_id <> $2::uuid
                on conflict (dedupe_key) do nothing
            """;

    private static final String LIKED_COMMENT = """
            insert into notifications (recipient_id, sender_id, type, title, message, metadata, dedupe_key)
            select comment.author_id, $2::uuid, 'LIKE', 'New like',
                   format('Your comment “%s” was liked.', left(comment.content, 100)),
                   jsonb_build_object('postId', comment.post_id, 'commentId', comment.id),
                   format('LIKE:comment:%s:%s', comment.id, $2::uuid)
              from comments comment
             where comment.id = $1 and comment.author_id <> $2::uuid
                on conflict (dedupe_key) do nothing
            """;

    /// The author of the parent hears of a reply, the author of the post of any other comment: one who is both
    /// hears of the reply only. Nobody hears of what is said about a post that is hidden from them.
    private static final String COMMENTED = """
            insert into notifications (recipient_id, sender_id, type, title, message, metadata, dedupe_key)
            select told.recipient_id, comment.author_id, 'COMMENT', told.title,
                   format('On “%s”: %s', post.title, left(comment.content, 200)),
                   jsonb_build_object('postId', post.id, 'commentId', comment.id),
                   format('COMMENT:comment:%s:%s', comment.id, told.recipient_id)
              from comments comment
              join posts post on post.id = comment.post_id
              left join comments parent on parent.id = comment.parent_id
             cross join lateral (values
                   ('New reply', case when post.published or parent.author_id = post.author_id
                                      then parent.author_id end),
                   ('New comment', case when parent.author_id is distinct from post.author_id
                                        then post.author_id end)) as told (title, recipient_id)
             where comment.id = $1 and told.recipient_id <> comment.author_id
                on conflict (dedupe_key) do nothing
            """;

    private static final String FOLLOWED = """
            insert into notifications (recipient_id, sender_id, type, title, message, dedupe_key)
            values ($1, $2, 'FOLLOW', 'New follower', 'You have a new follower.',
                    format('FOLLOW:user:%s:%s', $1::uuid, $2::uuid))
                on conflict (dedupe_key) do nothing
            """;

    /// Tells the author of a post or comment that somebody likes it.
    Uni<Void> liked(UnitOfWork unit, LikeTarget target, UUID id, UUID sender) {
        var sql = switch (target) {
            case POST -> LIKED_POST;
            case COMMENT -> LIKED_COMMENT;
        };
        return told(unit, Statement.of("notification.liked", sql, id, sender));
    }

    /// Tells those whose post or comment was commented on; the comment need not be flushed yet.
    Uni<Void> commented(UnitOfWork unit, UUID comment) {
        return told(unit, Statement.of("notification.commented", COMMENTED, comment));
    }

    /// Tells a user that somebody follows them.
    Uni<Void> followed(UnitOfWork unit, UUID user, UUID sender) {
        return told(unit, Statement.of("notification.followed", FOLLOWED, user, sender));
    }

    private static Uni<Void> told(UnitOfWork unit, Statement statement) {
        unit.changed(RowKey.anyOf("notification"));
        return unit.run(statement).replaceWithVoid();
    }
}
