package io.refract.conversation;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells a user that somebody follows them.
@ApplicationScoped
class FollowNotices extends Notices {
    private static final String TOLD = """
            select follow.following_id, follow.follower_id, 'FOLLOW', 'New follower', 'You have a new follower.', null,
                   format('FOLLOW:user:%s:%s', follow.following_id, follow.follower_id)
              from public.follows follow
             where follow.id = any($1::uuid[])""";

    FollowNotices() {
        super("follow", "notification.followed", TOLD);
    }
}
