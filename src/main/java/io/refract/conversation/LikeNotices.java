package io.refract.conversation;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells the author of a post or comment that somebody likes it.
@ApplicationScoped
class LikeNotices extends Notices {
    private static final String TOLD = """
            select coalesce(comment.author_id, post.author_id), liked.user_id, 'LIKE', 'New like',
                   case when comment.id is null
                        then format('Your post “%s” was liked.', post.title)
                        else format('Your comment “%s” was liked.', left(comment.content, 100)) end,
                   case when comment.id is null
                        then jsonb_build_object('postId', post.id)
                        else jsonb_build_object('postId', comment.post_id, 'commentId', comment.id) end,
                   case when comment.id is null
                        then format('LIKE:post:%s:%s', post.id, liked.user_id)
                        else format('LIKE:comment:%s:%s', comment.id, liked.user_id) end
              from public.likes liked
              left join public.posts post on post.id = liked.post_id
              left join public.comments comment on comment.id = liked.comment_id
             where liked.id = any($1::uuid[]) and coalesce(comment.author_id, post.author_id) <> liked.user_id""";

    LikeNotices() {
        super("like", "notification.liked", TOLD);
    }
}
