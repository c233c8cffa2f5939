package io.refract.conversation;

import io.refract.engine.Consequence;
import io.refract.execute.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// With a post that becomes visible or invisible change the numbers of comments of those who have commented
/// on it.
@ApplicationScoped
class Commenters implements Consequence {
    private static final String COMMENTERS = """
            select distinct 'user.stats', author_id::text from public.comments
             where post_id = any($1::uuid[]) and deleted_at is null""";

    @Override
    public String model() {
        return "post";
    }

    @Override
    public Set<String> of() {
        return Set.of("published", "deletedAt");
    }

    @Override
    public Statement statement(UUID[] posts) {
        return Statement.of("post.commenters", COMMENTERS, (Object) posts);
    }
}
