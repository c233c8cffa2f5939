/// What people publish: posts with their tags, how they are found, and how often they are looked at.
///
/// In come requests, and users who are deleted; out go pages and documents of posts, which are cached, and the rule who
/// sees a post, for what belongs to one. Rejected are drafts of others, what the fields' constraints rule out, tags
/// that
/// do not exist, and by the database slugs that are taken.
@NullMarked
package io.refract.posts;

import org.jspecify.annotations.NullMarked;
