package io.refract.identity.sessions;

import io.refract.identity.UserDeletion;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Ends the sessions of users who are deleted, so that none goes on if they come back.
@ApplicationScoped
class EndedSessions implements UserDeletion {
    @Override
    public List<Mutation> writes(List<UUID> users) {
        return List.of(new DeleteMany(Sessions.MODEL, Condition.field("userId").oneOf(users), null));
    }
}
