/// People: users with their accounts, sessions, profiles and settings.
///
/// Entities and repositories for domain writes come from here; reads go through the engine. What is refused is refused
/// by the database's constraints, under the names that its migrations give them.
@NullMarked
package io.refract.identity;

import org.jspecify.annotations.NullMarked;
