package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.refract.access.Role;
import io.refract.oracle.State.Difference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be true of everything that somebody has written, said without the policies: whose rows they are,
/// which of their columns differ, and that the writer sees them.
///
/// @param id of the writer; null for nobody
record WriteLaws(@Nullable String id, Role role) {
    private static final Set<String> STAMPS = Set.of("version", "updated_at");
    private static final Set<String> NEVER = Set.of("id", "created_at", "password_hash");
    private static final Set<String> PERSON = Set.of("email", "username", "name", "bio", "image", "deleted_at");
    private static final Set<String> POST = Set.of(
            "title",
            "content",
            "excerpt",
            "slug",
            "published",
            "published_at",
            "category_id",
            "meta_title",
            "meta_description",
            "deleted_at");
    private static final Set<String> COMMENT = Set.of("content", "post_id", "parent_id", "deleted_at");

    /// The first difference that must not be.
    Optional<String> breach(List<Difference> differences, State after) {
        for (var difference : differences) {
            if (!isAllowed(difference, after)) {
                return Optional.of("not to be written by " + role + " " + id + ": " + difference);
            }
            if (!isSeen(difference, after)) {
                return Optional.of("not to be seen by " + role + " " + id + ": " + difference);
            }
        }
        return Optional.empty();
    }

    private boolean isAllowed(Difference difference, State after) {
        if (id == null || difference.columns().stream().anyMatch(NEVER::contains)) {
            return false;
        }
        return role == Role.ADMIN
                || switch (difference.table()) {
                    case "users" -> isKept(difference) && isMine(difference, "id") && changes(difference, PERSON);
                    case "posts" -> isPostAllowed(difference);
                    case "comments" -> isCommentAllowed(difference);
                    case "post_tags" -> true;
                    case "likes" -> !isKept(difference) && isMine(difference, "user_id");
                    case "follows" ->
                        isMine(difference, "follower_id")
                                ? !isKept(difference)
                                : difference.isGone() && isMine(difference, "following_id") && isDeleted(after);
                    case "tags", "categories" -> role == Role.MODERATOR;
                    case "profiles" -> isMine(difference, "user_id");
                    case "user_settings" -> !difference.isGone() && isMine(difference, "user_id");
                    case "notifications" ->
                        difference.isNew() || isMine(difference, "recipient_id") && changes(difference, Set.of("read"));
                    default -> false;
                };
    }

    /// Whether the writer is no more, with whom all follows go.
    private boolean isDeleted(State after) {
        return after.row("users", String.valueOf(id)) instanceof JsonNode user
                && !user.path("deleted_at").isNull();
    }

    private boolean isPostAllowed(Difference difference) {
        return isMine(difference, "author_id")
                ? changes(difference, POST) || role == Role.MODERATOR && changes(difference, union(POST, "featured"))
                : isModerated(difference);
    }

    private boolean isCommentAllowed(Difference difference) {
        return isMine(difference, "author_id") ? changes(difference, COMMENT) : isModerated(difference);
    }

    /// Moderators delete what is not theirs; and a post that loses its category is no longer as it was.
    private boolean isModerated(Difference difference) {
        return role == Role.MODERATOR
                && isKept(difference)
                && (changes(difference, Set.of("deleted_at")) || changes(difference, Set.of("category_id")));
    }

    private static Set<String> union(Set<String> some, String more) {
        var all = new java.util.HashSet<>(some);
        all.add(more);
        return all;
    }

    private static boolean isKept(Difference difference) {
        return !difference.isNew() && !difference.isGone();
    }

    /// Before and after.
    private boolean isMine(Difference difference, String column) {
        return isMine(difference.before(), column) && isMine(difference.after(), column);
    }

    private boolean isMine(@Nullable JsonNode row, String column) {
        return row == null || row.path(column).asText().equals(id);
    }

    private static boolean changes(Difference difference, Set<String> columns) {
        return difference.columns().stream().allMatch(column -> columns.contains(column) || STAMPS.contains(column));
    }

    private boolean isSeen(Difference difference, State after) {
        var row = difference.after();
        return row == null
                || !row.path("deleted_at").isNull()
                || switch (difference.table()) {
                    case "posts" -> isPostSeen(row);
                    case "comments" -> {
                        var post = after.row("posts", row.path("post_id").asText());
                        yield post != null && post.path("deleted_at").isNull() && isPostSeen(post);
                    }
                    default -> true;
                };
    }

    private boolean isPostSeen(JsonNode post) {
        return role != Role.USER || post.path("published").asBoolean() || isMine(post, "author_id");
    }
}
