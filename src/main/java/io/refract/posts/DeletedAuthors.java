package io.refract.posts;

import io.refract.identity.UserDeletion;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Deletes the posts of users who are deleted, softly as well.
@ApplicationScoped
class DeletedAuthors implements UserDeletion {
    @Override
    public List<Mutation> writes(List<UUID> users) {
        var deleted = Condition.all(
                Condition.field("authorId").oneOf(users), Condition.not(Condition.some("author", Condition.TRUE)));
        return List.of(new DeleteMany("post", deleted, null));
    }
}
