package io.refract.posts;

import io.refract.engine.Cascade;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.query.Mutation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Deletes the posts of users who are deleted, softly as well.
@ApplicationScoped
class DeletedAuthors implements Cascade {
    @Override
    public String model() {
        return "user";
    }

    @Override
    public Set<String> of() {
        return Set.of("deletedAt");
    }

    @Override
    public List<Mutation> writes(List<UUID> users) {
        var deleted = Condition.all(
                Condition.field("authorId").oneOf(users), Condition.not(Condition.some("author", Condition.TRUE)));
        return List.of(new DeleteMany("post", deleted, null));
    }
}
