package io.refract.conversation;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.not;
import static io.refract.query.Condition.some;

import io.refract.identity.UserDeletion;
import io.refract.query.Amount;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Hides the comments of users who are deleted and takes back likes and follows. What others replied stays.
@ApplicationScoped
class ConversationOfDeletedUsers implements UserDeletion {
    /// With a limit rows are locked in the order of their keys: two who follow each other may be deleted at
    /// once.
    private static final Amount ALL_IN_ORDER = Amount.fixed(Integer.MAX_VALUE);

    @Override
    public List<Mutation> writes(List<UUID> users) {
        return List.of(
                new DeleteMany("comment", of("author", users), null),
                new DeleteMany("like", of("user", users), null),
                new DeleteMany("follow", any(of("follower", users), of("following", users)), ALL_IN_ORDER));
    }

    /// What belongs to one of the users who is not there any more.
    private static Condition of(String relation, List<UUID> users) {
        return all(field(relation + "Id").oneOf(users), not(some(relation, Condition.TRUE)));
    }
}
