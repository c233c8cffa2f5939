package io.refract.posts;

import io.refract.kernel.RowKey;
import java.util.UUID;

/// The names under which cached documents depend on posts and on what belongs to them.
final class PostKeys {
    private PostKeys() {}

    /// The post's columns, tags and numbers.
    static RowKey post(UUID id) {
        return RowKey.of("post", id);
    }

    /// Whether there is a post with the slug.
    static RowKey slug(String slug) {
        return new RowKey("post.slug", slug);
    }
}
