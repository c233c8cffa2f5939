package io.refract.conversation;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells those whose post or comment was commented on: the author of the parent hears of a reply, the author
/// of the post of
/// any other comment, and one who is both of the reply only. Nobody hears of what is said about a post that
/// is hidden from
/// them.
@ApplicationScoped
class CommentNotices extends Notices {
    private static final String TOLD = """
            select told.recipient_id, comment.author_id, 'COMMENT', told.title,
                   format('On “%s”: %s', post.title, left(comment.content, 200)),
                   jsonb_build_object('postId', post.id, 'commentId', comment.id),
                   format('COMMENT:comment:%s:%s', comment.id, told.recipient_id)
              from public.comments comment
              join public.posts post on post.id = comment.post_id
              left join public.comments parent on parent.id = comment.parent_id
             cross join lateral (values
                   ('New reply', case when post.published or parent.author_id = post.author_id
                                      then parent.author_id end),
                   ('New comment', case when parent.author_id is distinct from post.author_id
                                        then post.author_id end)) as told (title, recipient_id)
             where comment.id = any($1::uuid[]) and told.recipient_id <> comment.author_id""";

    CommentNotices() {
        super("comment", "notification.commented", TOLD);
    }
}
