/// Who calls: the keys that access tokens are signed with, the tokens themselves, and what is known of their holders.
///
/// Users and sessions come in, tokens go out; tokens come in, callers go out, whose role and session the database has
/// confirmed a few seconds ago at most. Rejected are tokens that were not made here, are out of date, or whose session
/// or user is gone; keys of the wrong form keep the program from starting.
@NullMarked
package io.refract.identity.tokens;

import org.jspecify.annotations.NullMarked;
