/// What people publish and say: posts in categories and under tags, comments, likes, follows, notifications.
///
/// Entities and repositories for domain writes come from here; reads go through the engine. What is refused is refused
/// by the database's constraints, under the names that its migrations give them.
@NullMarked
package io.refract.content;

import org.jspecify.annotations.NullMarked;
