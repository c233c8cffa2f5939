/// Passwords: which are good enough, and what is kept of them.
///
/// Passwords come in, with what the table has of a user's; out go hashes and whether a password is the right one.
/// Rejected
/// are passwords that are short, long or common, and, while too many hashes are being made, all of them.
@NullMarked
package io.refract.identity.passwords;

import org.jspecify.annotations.NullMarked;
