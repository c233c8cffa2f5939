/// People: users with their accounts, profiles and settings.
///
/// Requests about users, settings and profiles come in; documents go out, of users from the cache if possible. Other
/// features say what follows from the deletion of a user as [io.refract.identity.UserDeletion] or
/// [io.refract.engine.Consequence], whichever way the user is deleted. Rejected are changes by
/// others than the user and administrators, fields that they may not write, and versions that have passed; the rest is
/// refused by the database's constraints, under the names that its migrations give them.
@NullMarked
package io.refract.identity;

import org.jspecify.annotations.NullMarked;
