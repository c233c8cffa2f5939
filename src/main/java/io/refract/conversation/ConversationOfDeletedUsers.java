package io.refract.conversation;

import io.refract.execute.Statement;
import io.refract.identity.UserDeletion;
import io.refract.identity.UserRows;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Hides the comments of a user who is deleted and takes back likes and follows. What others replied stays.
@ApplicationScoped
class ConversationOfDeletedUsers implements UserDeletion {
    /// Gives the rows whose numbers change: the posts, and both sides of each follow. Follows are locked in order, as
    /// two who follow each other may be deleted at once.
    private static final String LEAVE = """
            with hidden as (
                update comments set deleted_at = now() where author_id = $1 and deleted_at is null returning post_id),
            unliked as (
                delete from likes where user_id = $1 returning post_id),
            unfollowed as (
                delete from follows
                 where id = any(array(
                       select id from follows where follower_id = $1 or following_id = $1 order by id for update))
                returning follower_id, following_id)
            select 'post', post_id from hidden
             union select 'post', post_id from unliked where post_id is not null
             union select 'user.stats', follower_id from unfollowed
             union select 'user.stats', following_id from unfollowed
            """;

    @Override
    public Uni<Void> deleting(UnitOfWork unit, UUID user) {
        unit.changed(UserRows.stats(user));
        unit.changed(RowKey.anyOf("comment"), RowKey.anyOf("like"), RowKey.anyOf("follow"));
        return unit.run(Statement.of("conversation.leave", LEAVE, user))
                .invoke(rows -> rows.forEach(row -> unit.changed(key(row))))
                .replaceWithVoid();
    }

    private static RowKey key(Cells row) {
        return new RowKey(String.valueOf(row.value(0)), String.valueOf(row.value(1)));
    }
}
