package io.refract.posts;

import io.refract.kernel.Change;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.Parameter;
import io.refract.query.Related;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The tags of a post, named by their ids.
final class PostTags {
    private static final String TAGS = "tags";

    private PostTags() {}

    /// Those of a new post.
    static Related[] of(List<UUID> tagIds) {
        return tagIds.isEmpty()
                ? new Related[0]
                : new Related[] {new Related.Connect(TAGS, named(tagIds), new Parameter(tagIds.size()))};
    }

    /// These and no others, if there is something to change.
    static Related[] of(Change<List<UUID>> tagIds) {
        if (!(tagIds instanceof Change.Set<List<UUID>> wanted)) {
            return new Related[0];
        }
        var named = wanted.value() == null ? List.<UUID>of() : wanted.value();
        return new Related[] {new Related.Replace(TAGS, named(named), new Parameter(named.size()))};
    }

    private static Condition named(List<UUID> tagIds) {
        return Condition.field("id").oneOf(tagIds);
    }

    /// Whoever names a tag that does not exist refers to nothing.
    static Throwable failure(Throwable failed) {
        return failed instanceof Failure failure
                        && failure.code() == ErrorCode.NOT_FOUND
                        && "tag".equals(failure.meta().get("model"))
                ? Failure.of(ErrorCode.FOREIGN_KEY, "Not all of the tags that tagIds refers to exist.")
                        .withMeta(Map.of("model", "post", "target", List.of("tagIds")))
                        .withCause(failure)
                : failed;
    }
}
