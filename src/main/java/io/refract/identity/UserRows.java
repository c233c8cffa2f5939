package io.refract.identity;

import io.refract.kernel.RowKey;
import java.util.UUID;

/// Names the rows of a user for the cache.
public final class UserRows {
    private UserRows() {}

    /// What the user is: the user's own columns, settings and profile.
    public static RowKey user(UUID id) {
        return RowKey.of("user", id);
    }

    /// The numbers in the user's `_count`: posts, followers, following, comments and likes.
    public static RowKey stats(UUID id) {
        return RowKey.of("user.stats", id);
    }
}
