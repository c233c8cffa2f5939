package io.refract.content;

/// Parts of the paths of resources.
final class Paths {
    /// A segment that is an id, well-formed or not: all but the words that stand beside ids, so that the slug of
    /// `/posts/by-slug/comments` is not taken for the comments of a post.
    static final String ID = "(?!by-)[^/]+";

    private Paths() {}
}
