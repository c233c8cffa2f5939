/// What posts are sorted by: categories in a tree, and tags.
///
/// In come requests, and from the database how many published posts each tag has; out go collections, the tree as a
/// whole, and the tags that are used most. Rejected are names and slugs that are taken, and a category within itself:
/// both by the database.
@NullMarked
package io.refract.taxonomy;

import org.jspecify.annotations.NullMarked;
