/// People: users with their accounts, profiles and settings.
///
/// Requests about users, settings and profiles come in; documents go out, of users from the cache if possible. Other
/// features take part in the deletion of a user through [io.refract.identity.UserDeletion]. Rejected are changes by
/// others than the user and administrators, fields that they may not write, and versions that have passed; the rest is
/// refused by the database's constraints, under the names that its migrations give them.
@NullMarked
package io.refract.identity;

import org.jspecify.annotations.NullMarked;
